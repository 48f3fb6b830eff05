package io.ecom.inventory.control;

import static io.ecom.inventory.control.StockRoom.line;
import static io.ecom.inventory.control.StockRoom.order;
import static io.ecom.inventory.control.StockRoom.returned;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens to stock, in whatever order and at once: no unit is promised twice. */
class AnyOrderIT {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int AT_ONCE = 4;
  private static StockRoom room;

  /** What can happen to a SKU. */
  enum Kind {
    RESERVE,
    RELEASE,
    SHIP,
    RETURN,
    ADJUST,
    SETTLE
  }

  record Step(Kind kind, int order, int quantity) {}

  @BeforeContainer
  static void open() {
    room = new StockRoom();
    room.locations.create(new Location("near", "Near", 1, true));
  }

  @AfterContainer
  static void close() {
    room.close();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 4))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void stockIsNeverOverdrawnAndTheLedgerSaysTheSame(@ForAll("steps") List<Step> steps)
      throws Exception {
    String sku = "ANY-" + NUMBER.incrementAndGet();
    room.stock.introduce(sku, 6);
    room.count.adjust(sku, "near", 3, "found", "u1", "first");
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        String key = "key-" + i;
        done.add(people.submit(() -> take(step, sku, key)));
      }
      for (Future<?> step : done) {
        step.get();
      }
    } finally {
      people.shutdown();
    }
    assertThat(room.differences()).as("before it is settled").isEmpty();
    room.settleAll();
    assertThat(room.differences()).isEmpty();
  }

  private static void take(Step step, String sku, String key) {
    String orderId = sku + "-o" + step.order();
    switch (step.kind()) {
      case RESERVE -> room.reserve.forOrder(order(orderId, line(sku, step.quantity())));
      case RELEASE -> room.end.release(orderId);
      case SHIP -> room.end.commit(orderId);
      case RETURN -> room.end.restock(returned(orderId, orderId, sku, 1));
      case ADJUST -> room.count.adjust(sku, "main", 2 - step.quantity(), "counted", "u1", key);
      case SETTLE -> room.settle.settle();
    }
    StockLevel level = room.level(sku);
    assertThat(level.available()).isNotNegative();
    assertThat(level.reserved()).isNotNegative();
  }
}
