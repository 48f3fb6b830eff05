package io.ecom.gateway.control.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets those who ask the same at the same time wait for one answer. */
final class Flights<T> {
  private final ConcurrentMap<String, CompletableFuture<T>> underWay = new ConcurrentHashMap<>();

  boolean isUnderWay(String question) {
    return underWay.containsKey(question);
  }

  CompletionStage<T> join(String question, Supplier<CompletionStage<T>> ask) {
    CompletableFuture<T> own = new CompletableFuture<>();
    CompletableFuture<T> other = underWay.putIfAbsent(question, own);
    if (other != null) {
      return other;
    }
    begin(ask)
        .whenComplete(
            (answer, failure) -> {
              underWay.remove(question, own);
              if (failure == null) {
                own.complete(answer);
              } else {
                own.completeExceptionally(failure);
              }
            });
    return own;
  }

  private static <T> CompletionStage<T> begin(Supplier<CompletionStage<T>> ask) {
    try {
      return ask.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }
}
