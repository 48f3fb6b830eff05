package io.ecom.gateway.control.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlightsTest {
  private final Flights<String> flights = new Flights<>();
  private final AtomicInteger asked = new AtomicInteger();

  private CompletionStage<String> join(String question, CompletionStage<String> answer) {
    return flights.join(
        question,
        () -> {
          asked.incrementAndGet();
          return answer;
        });
  }

  @Test
  void aHundredAtOnceAreOneQuestion() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    List<CompletableFuture<String>> all =
        IntStream.range(0, 100).mapToObj(i -> join("a", answer).toCompletableFuture()).toList();
    join("b", CompletableFuture.completedStage("other"));

    answer.complete("one");

    assertThat(asked).hasValue(2);
    assertThat(all).allMatch(one -> one.join().equals("one"));
  }

  @Test
  void whoComesLaterAsksAgain() {
    join("a", CompletableFuture.completedStage("one"));

    assertThat(join("a", CompletableFuture.completedStage("two")).toCompletableFuture().join())
        .isEqualTo("two");
  }

  @Test
  void aFailureIsSharedAndForgotten() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    CompletableFuture<String> first = join("a", answer).toCompletableFuture();
    CompletableFuture<String> second = join("a", answer).toCompletableFuture();

    answer.completeExceptionally(new IllegalStateException("down"));

    assertThat(first).isCompletedExceptionally();
    assertThat(second).isCompletedExceptionally();
    assertThat(join("a", CompletableFuture.completedStage("up")).toCompletableFuture().join())
        .isEqualTo("up");
  }

  @Test
  void whatCannotEvenBeAskedFails() {
    CompletionStage<String> broken =
        flights.join(
            "a",
            () -> {
              throw new IllegalArgumentException("no question");
            });

    assertThat(broken.toCompletableFuture()).isCompletedExceptionally();
  }
}
