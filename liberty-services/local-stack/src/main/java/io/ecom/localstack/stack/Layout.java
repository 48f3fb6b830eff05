package io.ecom.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a stack keeps its things; all of it under {@code .ecom/} in the checkout. */
public record Layout(Path checkout, Path home) {
  static final String DEFAULT_STACK = "local";

  /** The default stack lives in {@code .ecom} itself, others in {@code .ecom/stacks/<name>}. */
  static Layout of(Path checkout, String stack) {
    var root = checkout.resolve(".ecom");
    return new Layout(
        checkout, stack.equals(DEFAULT_STACK) ? root : root.resolve("stacks").resolve(stack));
  }

  /** Downloaded programs, shared by all stacks. */
  public Path tools() {
    return made(checkout.resolve(".ecom/tools"));
  }

  public Path data() {
    return made(home.resolve("data"));
  }

  public Path run() {
    return made(home.resolve("run"));
  }

  public Path logs() {
    return made(home.resolve("run/logs"));
  }

  public Path apps() {
    return made(home.resolve("apps"));
  }

  public Path mail() {
    return made(home.resolve("mail"));
  }

  public Path log(String name) {
    return logs().resolve(name + ".log");
  }

  public Path serverConfigs() {
    return checkout.resolve("server-configs");
  }

  public Path frontend() {
    return checkout.resolve("frontend");
  }

  /** Where the storefront is served from. */
  public Path storefront() {
    return apps().resolve("storefront");
  }

  /** How the stack was built; see {@link Shape}. */
  Path shape() {
    return made(home).resolve("shape.properties");
  }

  /** The gateway's instances file. */
  public Path instances() {
    return run().resolve("gateway-instances.properties");
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
