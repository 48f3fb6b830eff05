package io.ecom.localstack.tools;

import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Finds a {@code toxiproxy-server}: ECOM_TOXIPROXY, then the PATH, then built with Go. */
public final class Toxiproxy {
  private static final String PACKAGE = "github.com/Shopify/toxiproxy/v2/cmd/server@v2.12.0";
  private static final String NONE =
      "--faults needs a toxiproxy-server. Install it (macOS: brew install toxiproxy; others:"
          + " https://github.com/Shopify/toxiproxy/releases), point ECOM_TOXIPROXY to a binary,"
          + " or install Go 1.22 or newer, with which it is built"
          + " (https://go.dev/dl; Debian: apt install golang). ";

  private final Stack stack;

  public Toxiproxy(Stack stack) {
    this.stack = stack;
  }

  public Path binary() {
    return stack
        .setting("ECOM_TOXIPROXY")
        .map(Path::of)
        .or(() -> Programs.onPath("toxiproxy-server"))
        .orElseGet(this::built);
  }

  private Path built() {
    var binary = stack.layout().tools().resolve("toxiproxy-server");
    if (!Files.isExecutable(binary)) {
      build(binary);
    }
    return binary;
  }

  private void build(Path binary) {
    var go = Programs.onPath("go").orElseThrow(() -> new StackException(NONE));
    var directory = stack.layout().tools().resolve("toxiproxy.building");
    try {
      Files.createDirectories(directory);
      Shell.run(
          directory,
          List.of(go.toString(), "install", PACKAGE),
          Map.of("GOBIN", directory.toString()),
          stack.layout().log("build-toxiproxy"));
      Files.move(directory.resolve("server"), binary, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StackException e) {
      throw new StackException(NONE + e.getMessage(), e);
    } finally {
      Directories.delete(directory);
    }
  }
}
