package io.ecom.localstack.commands;

import io.ecom.localstack.stack.Stack;
import java.nio.file.Path;

/** What every command starts from: the stack that the environment describes. */
abstract class StackCommand implements Runnable {
  /** Set by the {@code ecom} script. */
  private static final String CHECKOUT = "ecom.checkout";

  Stack stack() {
    return Stack.from(Path.of(System.getProperty(CHECKOUT, ".")).toAbsolutePath(), System.getenv());
  }
}
