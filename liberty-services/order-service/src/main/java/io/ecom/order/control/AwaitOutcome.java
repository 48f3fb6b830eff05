package io.ecom.order.control;

import io.ecom.order.entity.OrderView;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Waits for orders to settle without a thread for each: one query at a time looks at all that are
 * waited for, wherever in the cluster they are worked on.
 */
@ApplicationScoped
public class AwaitOutcome {
  private static final Logger LOG = System.getLogger(AwaitOutcome.class.getName());
  private static final long POLL_MS = 50;

  @Resource ManagedScheduledExecutorService executor;
  @Inject OrderViews views;

  private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    schedule = executor.scheduleWithFixedDelay(this::look, POLL_MS, POLL_MS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
  }

  /** The order when it is settled, or as it is when patience is over. */
  public CompletionStage<OrderView> settled(OrderView order, Duration patience) {
    Waiter waiter = new Waiter(order, Instant.now().plus(patience), new CompletableFuture<>());
    if (order.isSettled() || patience.isZero()) {
      waiter.answer.complete(order);
    } else {
      waiting.add(waiter);
    }
    return waiter.answer;
  }

  private void look() {
    if (waiting.isEmpty()) {
      return;
    }
    Map<String, OrderView> current = current();
    Instant now = Instant.now();
    for (Waiter waiter : waiting) {
      OrderView order = current.getOrDefault(waiter.order.id(), waiter.order);
      if (order.isSettled() || now.isAfter(waiter.until)) {
        waiting.remove(waiter);
        executor.execute(() -> waiter.answer.complete(order));
      }
    }
  }

  private Map<String, OrderView> current() {
    try {
      Set<String> ids =
          waiting.stream().map(waiter -> waiter.order.id()).collect(Collectors.toSet());
      return views.findAll(ids).stream()
          .collect(Collectors.toMap(OrderView::id, Function.identity()));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "cannot see what became of orders: " + e);
      return Map.of();
    }
  }

  private record Waiter(OrderView order, Instant until, CompletableFuture<OrderView> answer) {}
}
