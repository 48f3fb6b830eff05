package io.ecom.localstack.build;

import io.ecom.localstack.stack.Layout;
import io.ecom.localstack.tools.Directories;
import io.ecom.localstack.tools.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

  private static final String BUILD_ID = ".next/BUILD_ID";

  private static final Set<String> NOT_SERVED = Set.of("cache", "dev");

  private final Layout layout;

  public FrontendBuild(Layout layout) {
    this.layout = layout;
  }

  public boolean needsPackages() {
    return Staleness.isStale(
        inFrontend("node_modules/.package-lock.json"), List.of(inFrontend("package-lock.json")));
  }

  public boolean isStale() {
    return Staleness.isStale(inFrontend(BUILD_ID), INPUTS.stream().map(this::inFrontend).toList());
  }

  public void installPackages() {
    npm("install-frontend", "ci");
  }

  public void build() {
    npm("build-frontend", "run", "build");
  }

  /** Whether what was built last is what is served. */
  public boolean isDeployed() {
    try {
      var deployed = layout.storefront().resolve(BUILD_ID);
      return Files.exists(deployed) && Files.mismatch(deployed, inFrontend(BUILD_ID)) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies what was built to where it is served from: a build, for another stack perhaps, must not
   * change the storefront of a running one.
   */
  public void deploy() {
    var served = layout.storefront();
    Directories.delete(served);
    try {
      Files.createDirectories(served);
      Directories.copy(inFrontend(".next"), served.resolve(".next"), NOT_SERVED);
      for (var file : List.of("package.json", "next.config.ts")) {
        Files.copy(inFrontend(file), served.resolve(file));
      }
      Files.createSymbolicLink(served.resolve("node_modules"), inFrontend("node_modules"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void npm(String log, String... arguments) {
    var command = Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList();
    Shell.run(layout.frontend(), command, layout.log(log));
  }

  private Path inFrontend(String name) {
    return layout.frontend().resolve(name);
  }
}
