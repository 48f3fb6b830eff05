package io.ecom.localstack.testing;

import io.ecom.localstack.build.FrontendBuild;
import io.ecom.localstack.stack.Layout;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Chromium;
import io.ecom.localstack.tools.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The storefront's own checks, and the browser tests of the whole. */
public final class StorefrontChecks {
  private final Stack stack;
  private final Layout layout;
  private final Foreground foreground;

  public StorefrontChecks(Stack stack, Foreground foreground) {
    this.stack = stack;
    this.foreground = foreground;
    this.layout = stack.layout();
  }

  public void installPackages() {
    var build = new FrontendBuild(layout);
    if (build.needsPackages()) {
      build.installPackages();
    }
  }

  /** To a log, as other steps write to the terminal at the same time; see {@link #show}. */
  public void script(String name) {
    Shell.run(layout.frontend(), List.of("npm", "run", name), layout.log("storefront-" + name));
  }

  public void show(String name, PrintStream out) {
    var log = layout.log("storefront-" + name);
    try {
      if (Files.exists(log)) {
        out.println(Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Before the browser tests: installing it takes a while, in which other tests can run. */
  public void requireBrowser() {
    new Chromium(stack).binary();
  }

  public void browserTests(Map<String, String> addresses) {
    var environment = new HashMap<>(addresses);
    environment.put("CHROMIUM_PATH", new Chromium(stack).binary().toString());
    var command = List.of("npx", "--no-install", "playwright", "test");
    foreground.run("Playwright", layout.frontend(), command, environment);
  }
}
