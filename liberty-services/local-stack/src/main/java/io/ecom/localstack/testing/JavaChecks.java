package io.ecom.localstack.testing;

import io.ecom.localstack.stack.Layout;
import java.util.List;
import java.util.Map;

/** All that Maven checks: tests, format, null safety. */
public final class JavaChecks {
  private final Layout layout;
  private final Foreground foreground;

  public JavaChecks(Layout layout, Foreground foreground) {
    this.layout = layout;
    this.foreground = foreground;
  }

  public void withoutStack() {
    maven(Map.of(), "-DskipITs=true");
  }

  public void withStack(Map<String, String> addresses) {
    maven(addresses, "-DskipITs=false");
  }

  private void maven(Map<String, String> environment, String integrationTests) {
    var command =
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "-Dstyle.color=never",
            "--fail-at-end",
            "verify",
            integrationTests);
    foreground.run("Maven", layout.checkout(), command, environment);
  }
}
