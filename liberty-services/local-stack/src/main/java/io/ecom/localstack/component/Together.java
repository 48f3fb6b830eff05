package io.ecom.localstack.component;

import io.ecom.localstack.stack.StackException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Runs tasks at the same time and waits for all of them. */
public final class Together {
  private Together() {}

  /** Every task runs to its end; then the first failure, if any, is thrown. */
  public static void run(List<Runnable> tasks) {
    if (tasks.isEmpty()) {
      return;
    }
    var executor = Executors.newFixedThreadPool(tasks.size());
    try {
      CompletableFuture.allOf(
              tasks.stream()
                  .map(task -> CompletableFuture.runAsync(task, executor))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StackException cause) {
        throw cause;
      }
      throw e;
    } finally {
      executor.shutdown();
    }
  }
}
