package io.ecom.gateway.control.limit;

import io.ecom.gateway.control.redis.Redis;
import io.ecom.gateway.entity.Claim;
import io.ecom.gateway.entity.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.RedisClient;

/**
 * Asks Redis for all who came while it was answering those before, in one round trip: the more
 * requests there are, the less each one costs. A queue is as long as there are requests under way.
 */
@ApplicationScoped
class LimiterQueue {
  private static final int MOST_AT_ONCE = 64;

  @Inject Redis redis;

  private record Asked(List<Claim> claims, CompletableFuture<Optional<Verdict>> verdict) {}

  private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();

  /** Completes with nothing if Redis cannot be had. */
  CompletionStage<Optional<Verdict>> take(List<Claim> claims) {
    Asked asked = new Asked(claims, new CompletableFuture<>());
    waiting.add(asked);
    if (unanswered.getAndIncrement() == 0) {
      begin();
    }
    return asked.verdict();
  }

  /** There is one at a time, until nobody waits. */
  private void begin() {
    redis
        .ask(this::answerAll)
        .whenComplete(
            (done, failure) -> {
              if (failure != null || done.isEmpty()) {
                giveUp();
              }
            });
  }

  private boolean answerAll(RedisClient client) {
    int answered;
    do {
      List<Asked> batch = next();
      try {
        List<Verdict> verdicts =
            SharedLimiter.take(client, batch.stream().map(Asked::claims).toList());
        for (int i = 0; i < batch.size(); i++) {
          batch.get(i).verdict().complete(Optional.of(verdicts.get(i)));
        }
      } catch (RuntimeException e) {
        // They are counted as unanswered still, so that nobody else begins meanwhile.
        waiting.addAll(batch);
        throw e;
      }
      answered = batch.size();
    } while (unanswered.addAndGet(-answered) > 0);
    return true;
  }

  private List<Asked> next() {
    List<Asked> batch = new ArrayList<>();
    Asked asked = waiting.poll();
    while (asked != null) {
      batch.add(asked);
      asked = batch.size() < MOST_AT_ONCE ? waiting.poll() : null;
    }
    return batch;
  }

  /** Each gateway counts by itself then, or refuses. */
  private void giveUp() {
    int answered;
    do {
      List<Asked> batch = next();
      batch.forEach(asked -> asked.verdict().complete(Optional.empty()));
      answered = batch.size();
    } while (unanswered.addAndGet(-answered) > 0);
  }
}
