package io.ecom.localstack.commands;

import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** One launcher at a time changes a stack. */
final class StackLock implements AutoCloseable {
  private final FileChannel channel;

  private StackLock(FileChannel channel) {
    this.channel = channel;
  }

  static StackLock acquire(Stack stack) {
    return acquire(stack, "lock");
  }

  static StackLock acquire(Stack stack, String name) {
    try {
      var channel =
          FileChannel.open(
              stack.layout().run().resolve(name),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw new StackException("Another ./ecom is working on this stack; wait until it is done.");
      }
      return new StackLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
