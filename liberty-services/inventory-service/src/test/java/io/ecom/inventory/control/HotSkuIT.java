package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.eq;
import static io.ecom.inventory.control.StockRoom.line;
import static io.ecom.inventory.control.StockRoom.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.inventory.entity.ReservationState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody wants the same: the last unit is sold once, and it does not take much longer. */
class HotSkuIT {
  private static final int THREADS = 32;
  private static final int ORDERS = 200;
  private static final int SKUS = 20;
  private static final int ROUNDS = 2;

  private StockRoom room;

  @BeforeEach
  void open() {
    room = new StockRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void fiveHundredUnitsAreSoldToFiveHundredOfAThousand() throws Exception {
    room.stock.introduce("HOT", 500);
    seconds(1_000, i -> room.reserve.forOrder(order("o" + i, line("HOT", 1))));
    room.settleAll();
    assertThat(
            room.reservations
                .reservations()
                .countDocuments(eq("state", ReservationState.RESERVED.name())))
        .isEqualTo(500);
    assertThat(room.level("HOT").available()).isZero();
    assertThat(room.level("HOT").reserved()).isEqualTo(500);
    assertThat(room.differences()).isEmpty();
  }

  /** The best of a few rounds: the machine has other things to do. */
  @Test
  void oneHotSkuIsAtLeastHalfAsFastAsTwenty() throws Exception {
    room.stock.introduce("HOT", 1_000_000);
    for (int i = 0; i < SKUS; i++) {
      room.stock.introduce("SKU" + i, 1_000_000);
    }
    double best = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      double cold = ordersPerSecond("c" + round + "-", i -> "SKU" + i % SKUS);
      double hot = ordersPerSecond("h" + round + "-", i -> "HOT");
      best = round == 0 ? 0 : Math.max(best, hot / cold);
    }
    assertThat(best).as("hot / many").isGreaterThanOrEqualTo(0.5);
    room.settleAll();
    assertThat(room.differences()).isEmpty();
  }

  @Test
  void anOrderCostsFewRoundTrips() {
    room.stock.introduce("A", 10);
    room.stock.introduce("B", 10);
    room.locations.all();
    assertThat(roundTrips(() -> room.reserve.forOrder(order("o1", line("A", 1), line("B", 1)))))
        .as("look, take all lines, record")
        .isEqualTo(3);
    assertThat(roundTrips(() -> room.keep.forOrder("o1"))).isEqualTo(1);
    assertThat(roundTrips(() -> room.end.commit("o1")))
        .as("claim, end all lines, record")
        .isEqualTo(3);
  }

  private long roundTrips(Runnable work) {
    long before = room.roundTrips.get();
    work.run();
    return room.roundTrips.get() - before;
  }

  private double ordersPerSecond(String prefix, IntFunction<String> sku) throws Exception {
    return ORDERS
        / seconds(ORDERS, i -> room.reserve.forOrder(order(prefix + i, line(sku.apply(i), 1))));
  }

  /** How long it takes many at once, while stock is settled as in the service. */
  private double seconds(int times, IntConsumer work) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    try {
      Future<?> settler =
          threads.submit(
              () -> {
                while (!over.get()) {
                  room.stock.unsettled.await(1_000);
                  room.settle.settle();
                }
                return null;
              });
      long start = System.nanoTime();
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        done.add(threads.submit(() -> work.accept(number)));
      }
      for (Future<?> one : done) {
        one.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      over.set(true);
      settler.get();
      return seconds;
    } finally {
      threads.shutdownNow();
    }
  }
}
