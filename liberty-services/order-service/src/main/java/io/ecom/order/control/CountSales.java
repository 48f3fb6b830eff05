package io.ecom.order.control;

import com.mongodb.MongoCommandException;
import io.ecom.order.control.SalesEvents.Batch;
import io.ecom.order.control.SalesEvents.Committed;
import io.ecom.order.control.SalesFigures.Position;
import io.ecom.order.entity.SalesDay;
import io.ecom.shared.mongo.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts sales behind the commands, so that they do not meet at one figure. Every instance may
 * count: whoever moves the position on has counted, and the others stand by while it moves.
 */
@ApplicationScoped
public class CountSales {
  private static final Logger LOG = System.getLogger(CountSales.class.getName());

  /** ChangeStreamHistoryLost and ChangeStreamFatalError. */
  private static final Set<Integer> PLACE_LOST = Set.of(286, 280);

  private static final long STAND_BY_SECONDS = 3;

  /** The position moves on even without sales, so that the place is not lost. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(30);

  @Resource ManagedThreadFactory threads;
  @Inject SalesEvents events;
  @Inject SalesFigures figures;
  @Inject SalesProjection projection;
  @Inject RebuildProjections rebuilds;
  @Inject Transactions transactions;

  private @Nullable Thread thread;
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    Thread counting = threads.newThread(this::work);
    counting.setDaemon(true);
    counting.start();
    thread = counting;
  }

  @PreDestroy
  void stop() {
    stopped = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void work() {
    while (!isOver()) {
      try {
        Position position = figures.position();
        if (position == null) {
          rebuilds.begin(projection);
        } else {
          countFrom(position);
        }
      } catch (MongoCommandException e) {
        LOG.log(Level.WARNING, "counting of sales will go on: " + e);
        if (PLACE_LOST.contains(e.getErrorCode())) {
          rebuilds.begin(projection);
        }
      } catch (RuntimeException e) {
        if (!isOver()) {
          LOG.log(Level.WARNING, "counting of sales will go on: " + e);
        }
      }
      standBy();
    }
  }

  /** As long as nobody else counts. */
  private void countFrom(Position from) {
    Position position = from;
    Instant movedAt = Instant.now();
    try (var changes = events.from(from)) {
      while (!isOver()) {
        Batch batch = events.next(changes);
        boolean rested = Instant.now().isAfter(movedAt.plus(LONGEST_REST));
        if (!batch.events().isEmpty() || rested) {
          if (!count(position, batch)) {
            return;
          }
          position = new Position(position.change() + 1, batch.token(), null);
          movedAt = Instant.now();
        }
      }
    }
  }

  /** False if somebody else has moved on. */
  boolean count(Position position, Batch batch) {
    List<SalesDay> days =
        List.copyOf(
            events.sum(batch.events().stream().map(Committed::stored).toList()).days().values());
    return transactions.inTransaction(
        tx -> {
          if (!figures.moveOn(tx, position, batch.token())) {
            return false;
          }
          figures.add(tx, days);
          return true;
        });
  }

  private void standBy() {
    Position before;
    do {
      before = positionOrNull();
      try {
        TimeUnit.SECONDS.sleep(STAND_BY_SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    } while (!isOver() && before != null && !before.equals(positionOrNull()));
  }

  private @Nullable Position positionOrNull() {
    try {
      return isOver() ? null : figures.position();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "the position is looked for again: " + e);
      return null;
    }
  }

  /** The container interrupts its threads before it destroys its beans. */
  private boolean isOver() {
    return stopped || Thread.currentThread().isInterrupted();
  }
}
