package io.ecom.localstack.testing;

import io.ecom.localstack.stack.Layout;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.tools.Shell;
import java.util.List;
import java.util.Map;

/** All that Maven checks: tests, format, null safety. */
public final class JavaChecks {
  private final Layout layout;

  public JavaChecks(Layout layout) {
    this.layout = layout;
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
    int exit = Shell.attached(layout.checkout(), command, environment);
    if (exit != 0) {
      throw new StackException("Maven ended with exit code " + exit);
    }
  }
}
