package io.ecom.localstack.build;

import io.ecom.localstack.stack.Layout;
import io.ecom.localstack.tools.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Installs the storefront's packages and builds it, each only when needed. */
public final class FrontendBuild {
  private static final List<String> INPUTS =
      List.of(
          "src",
          "public",
          "package.json",
          "package-lock.json",
          "tsconfig.json",
          "next.config.ts",
          "next.config.mjs",
          "next.config.js",
          "postcss.config.mjs");

  private final Layout layout;

  public FrontendBuild(Layout layout) {
    this.layout = layout;
  }

  public boolean needsPackages() {
    return Staleness.isStale(
        inFrontend("node_modules/.package-lock.json"), List.of(inFrontend("package-lock.json")));
  }

  public boolean isStale() {
    return Staleness.isStale(
        inFrontend(".next/BUILD_ID"), INPUTS.stream().map(this::inFrontend).toList());
  }

  public void installPackages() {
    npm("install-frontend", "ci");
  }

  public void build() {
    npm("build-frontend", "run", "build");
  }

  private void npm(String log, String... arguments) {
    var command = Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList();
    Shell.run(layout.frontend(), command, layout.log(log));
  }

  private Path inFrontend(String name) {
    return layout.frontend().resolve(name);
  }
}
