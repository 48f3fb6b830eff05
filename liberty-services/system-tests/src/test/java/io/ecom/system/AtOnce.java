package io.ecom.system;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many callers who begin in the same moment. */
public final class AtOnce {
  private AtOnce() {}

  public static <T, R> List<R> call(List<T> inputs, Function<T, R> work) {
    ExecutorService callers = Executors.newFixedThreadPool(inputs.size());
    CountDownLatch ready = new CountDownLatch(inputs.size());
    try {
      List<Future<R>> results =
          inputs.stream()
              .map(
                  input ->
                      callers.submit(
                          () -> {
                            ready.countDown();
                            ready.await();
                            return work.apply(input);
                          }))
              .toList();
      return results.stream().map(AtOnce::get).toList();
    } finally {
      callers.shutdown();
    }
  }

  private static <R> R get(Future<R> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
