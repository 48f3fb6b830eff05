package io.ecom.localstack.testing;

import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Programs;
import io.ecom.localstack.tools.Shell;
import java.util.ArrayList;
import java.util.List;

/** The torture program of system-tests, in a JVM of its own. */
public final class TortureRun {
  private static final String MAIN = "io.ecom.system.torture.Torture";

  private final Stack stack;
  private final Foreground foreground;

  public TortureRun(Stack stack, Foreground foreground) {
    this.stack = stack;
    this.foreground = foreground;
  }

  public void build() {
    var layout = stack.layout();
    Shell.run(
        layout.checkout(),
        List.of("mvn", "-B", "-q", "-Pfast", "-Dfast", "-pl", ":system-tests", "-am", "package"),
        layout.log("build-torture"));
  }

  /** Fails unless every invariant holds. */
  public void run(List<String> arguments) {
    var checkout = stack.layout().checkout();
    var target = checkout.resolve("liberty-services/system-tests/target");
    var command = new ArrayList<String>();
    command.add(Programs.java());
    command.add("-Decom.checkout=" + checkout);
    command.add("-cp");
    command.add(target.resolve("system-tests.jar") + ":" + target.resolve("lib") + "/*");
    command.add(MAIN);
    command.addAll(arguments);
    foreground.run("torture", checkout, command, stack.coordinates());
  }
}
