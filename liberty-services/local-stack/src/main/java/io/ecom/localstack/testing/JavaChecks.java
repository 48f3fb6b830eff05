package io.ecom.localstack.testing;

import io.ecom.localstack.stack.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that Maven checks: tests, format, null safety. */
public final class JavaChecks {
  private static final String LONG_OUTAGE_SECONDS = "30";

  private final Layout layout;
  private final Foreground foreground;

  public JavaChecks(Layout layout, Foreground foreground) {
    this.layout = layout;
    this.foreground = foreground;
  }

  public void withoutStack() {
    maven(Map.of(), List.of("-DskipITs=true"));
  }

  public void withStack(Map<String, String> addresses) {
    maven(addresses, List.of("-DskipITs=false"));
  }

  /** The system's tests of single faults, those included that are too long for every day. */
  public void faults(Map<String, String> addresses) {
    var environment = new HashMap<>(addresses);
    environment.put("ECOM_TEST_OUTAGE_SECONDS", LONG_OUTAGE_SECONDS);
    maven(
        environment,
        List.of(
            "-DskipITs=false",
            "-Dit.groups=faults",
            "-Dit.excludedGroups=",
            "-pl",
            ":system-tests",
            "-am"));
  }

  /** What {@code docs/security.md} lists: attacks on the running shop. */
  public void attacks(Map<String, String> addresses) {
    maven(
        addresses, List.of("-DskipITs=false", "-Dit.groups=attack", "-pl", ":system-tests", "-am"));
  }

  private void maven(Map<String, String> environment, List<String> options) {
    var command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-Dstyle.color=never"));
    command.addAll(List.of("--fail-at-end", "verify"));
    command.addAll(options);
    foreground.run("Maven", layout.checkout(), command, environment);
  }
}
