package io.ecom.localstack.commands;

import io.ecom.localstack.component.Supervisor;
import io.ecom.localstack.stack.Shape;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.nio.file.Files;

/** Takes a stack from the shape it has to the one that is wished, where its data allows. */
final class Reshape {
  private final Stack stack;
  private final Shape wished;

  Reshape(Stack stack, Shape wished) {
    this.stack = stack;
    this.wished = wished;
  }

  void run(Supervisor supervisor) {
    var shape = stack.shape();
    if (shape.equals(wished)) {
      return;
    }
    if (shape.mongoMembers() != wished.mongoMembers() && hasData()) {
      throw new StackException(
          "The data of this stack is kept by %d mongod; for --mongo-members %d start with empty"
                  .formatted(shape.mongoMembers(), wished.mongoMembers())
              + " stores: add --fresh");
    }
    // All that runs has the old addresses.
    supervisor.stopAll();
    wished.write(stack.layout());
  }

  private boolean hasData() {
    return Files.exists(stack.layout().data().resolve("mongo"));
  }
}
