package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static io.ecom.inventory.control.StockRoom.line;
import static io.ecom.inventory.control.StockRoom.order;
import static io.ecom.inventory.control.StockRoom.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.contracts.Topics;
import io.ecom.inventory.entity.Location;
import io.ecom.inventory.entity.LocationLevel;
import io.ecom.inventory.entity.Movement;
import io.ecom.inventory.entity.ReservationLine;
import io.ecom.inventory.entity.ReservationState;
import io.ecom.inventory.entity.StockChange;
import io.ecom.shared.outbox.OutgoingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stock on a real MongoDB: each step counts once, whatever is repeated or dies. */
class StockIT {
  private static StockRoom room;
  private static int number;

  private final String sku = "MUG-" + ++number;
  private final String order = "order-" + number;

  @BeforeAll
  static void open() {
    room = new StockRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private void assertStock(long onHand, long reserved) {
    room.settleAll();
    assertThat(room.level(sku).onHand()).as("on hand").isEqualTo(onHand);
    assertThat(room.level(sku).reserved()).as("reserved").isEqualTo(reserved);
    room.settleAll();
    assertThat(room.differences()).isEmpty();
  }

  private ReservationState state(String id) {
    return room.reservations.find(id).orElseThrow().state();
  }

  private List<String> reasons() {
    return room.ledger.of(sku, Long.MAX_VALUE, 100).stream().map(Movement::reason).toList();
  }

  @Test
  void anOrderReservesKeepsAndShipsOnceHoweverOftenItsEventsCome() {
    room.stock.introduce(sku, 10);
    for (int i = 0; i < 2; i++) {
      room.reserve.forOrder(order(order, line(sku, 1), line(sku, 1)));
      room.settleAll();
      room.keep.forOrder(order);
    }
    assertStock(10, 2);
    for (int i = 0; i < 2; i++) {
      room.end.commit(order);
      room.end.release(order);
    }
    room.reserve.forOrder(order(order, line(sku, 2)));
    assertStock(8, 0);
    assertThat(reasons()).containsExactly("shipped", "reserved", "initial");
    assertThat(state(order)).isEqualTo(ReservationState.COMMITTED);
  }

  @Test
  void aShortLineRejectsTheWholeOrderAndGivesTheOtherBack() {
    room.stock.introduce(sku, 3);
    String scarce = sku + "-SCARCE";
    room.stock.introduce(scarce, 1);
    room.reserve.forOrder(order(order, line(sku, 2), line(scarce, 2)));
    assertThat(state(order)).isEqualTo(ReservationState.REJECTED);
    assertStock(3, 0);
    assertThat(room.reservationOutbox.unsent(100))
        .filteredOn(event -> event.key().equals(order))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.json()).contains("stock-rejected", scarce, "\"available\":1"));
  }

  @Test
  void aCancellationThatOvertakesItsOrderLeavesNothingReserved() {
    room.stock.introduce(sku, 3);
    room.end.release(order);
    room.end.release(order);
    room.reserve.forOrder(order(order, line(sku, 2)));
    assertStock(3, 0);
  }

  @Test
  void aCancellationThatComesBetweenTakingAndRecordingGivesTheUnitsBack() {
    room.stock.introduce(sku, 3);
    room.steps.take(order, List.of(ReservationLine.wanted(sku, 2)));
    room.end.release(order);
    assertThat(room.level(sku).reserved()).isEqualTo(2);
    room.settleAll();
    assertStock(3, 0);
  }

  @Test
  void anOrderWhoseProcessDiedBetweenTakingAndRecordingIsFinishedWithoutTakingTwice() {
    room.stock.introduce(sku, 3);
    room.steps.take(order, List.of(ReservationLine.wanted(sku, 2)));
    room.settle.settle();
    room.reserve.forOrder(order(order, line(sku, 2)));
    assertStock(3, 2);
    assertThat(state(order)).isEqualTo(ReservationState.RESERVED);
  }

  @Test
  void whatWasTakenForAnOrderThatNeverCameAgainIsGivenBack() {
    room.stock.introduce(sku, 3);
    room.steps.take(order, List.of(ReservationLine.wanted(sku, 2)));
    Date longAgo = Date.from(Instant.now().minus(MarkerRules.ORPHANED).minusSeconds(1));
    room.stock.stock().updateOne(eq("_id", sku), set("markers.0.at", longAgo));
    room.settle.settle();
    room.stock.stock().updateOne(eq("_id", sku), set("settle", StockDocument.DUE));
    room.settleAll();
    assertStock(3, 0);
    room.reserve.forOrder(order(order, line(sku, 2)));
    assertStock(3, 0);
  }

  @Test
  void twoThatTakeForOneOrderTakeOnce() {
    room.stock.introduce(sku, 10);
    room.reserve.forOrder(order(order, line(sku, 2)));
    room.settleAll();
    // Another process that looked for the reservation before there was one.
    List<ReservationLine> again = room.steps.take(order, List.of(ReservationLine.wanted(sku, 2)));
    assertThat(again).hasSize(1);
    assertThat(room.reservations.record(order, ReservationState.RESERVED, again, null, null))
        .isFalse();
    room.settleAll();
    assertStock(10, 2);
  }

  @Test
  void anExpiredReservationIsReleasedUnlessTheOrderIsConfirmedFirst() {
    room.stock.introduce(sku, 10);
    room.reserve.ttl = Duration.ofSeconds(-1);
    room.reserve.forOrder(order(order, line(sku, 2)));
    room.reserve.forOrder(order(order + "-kept", line(sku, 3)));
    room.reserve.ttl = Duration.ofMinutes(30);
    List<String> expired = room.reservations.expired(Instant.now());
    assertThat(expired).contains(order, order + "-kept");
    room.keep.forOrder(order + "-kept");
    room.end.expire(order + "-kept", Instant.now());
    room.sweeper.sweep();
    room.sweeper.sweep();
    assertStock(10, 3);
    assertThat(state(order)).isEqualTo(ReservationState.RELEASED);
  }

  @Test
  void aReleaseThatDiedHalfWayIsFinishedOnce() {
    room.stock.introduce(sku, 10);
    room.stock.introduce(sku + "-B", 10);
    room.reserve.forOrder(order(order, line(sku, 2), line(sku + "-B", 1)));
    var claimed = room.reservations.claim(order, ReservationState.RELEASING).orElseThrow();
    room.steps.end(
        order,
        claimed.lines().subList(0, 1),
        claimed.since(),
        l -> StockChange.release(l.from(), order));
    room.settleAll();
    Date longAgo = Date.from(Instant.now().minusSeconds(120));
    room.reservations.reservations().updateOne(eq("_id", order), set("stateSince", longAgo));
    room.sweeper.sweep();
    room.sweeper.sweep();
    assertThat(state(order)).isEqualTo(ReservationState.RELEASED);
    assertThat(room.level(sku + "-B").reserved()).isZero();
    assertStock(10, 0);
  }

  @Test
  void aProcessThatWasFrozenCannotEndWhatWasEndedMeanwhile() {
    room.stock.introduce(sku, 10);
    room.reserve.forOrder(order(order, line(sku, 2)));
    room.reserve.forOrder(order(order + "-other", line(sku, 2)));
    var claimed = room.reservations.claim(order, ReservationState.RELEASING).orElseThrow();
    room.end.release(order);
    room.stock.stock().updateOne(eq("_id", sku), set("markers", List.of()));
    Instant thawed = claimed.since().minus(StockSteps.IN_TIME);
    assertThatThrownBy(
            () ->
                room.steps.end(
                    order, claimed.lines(), thawed, l -> StockChange.release(l.from(), order)))
        .isInstanceOf(IllegalStateException.class);
    assertStock(10, 2);
  }

  @Test
  void aReturnIsRestockedOncePerReturnWhereItCameFrom() {
    room.locations.create(new Location("shop-" + number, "Shop", 900, true));
    room.stock.introduce(sku, 0);
    room.count.set(sku, "shop-" + number, 5, "counted", "u1");
    room.reserve.forOrder(order(order, line(sku, 3)));
    room.end.commit(order);
    for (int i = 0; i < 2; i++) {
      room.end.restock(returned(order, "r1-" + number, sku, 1));
      room.settleAll();
    }
    room.end.restock(returned(order, "r2-" + number, sku, 1));
    assertStock(4, 0);
    assertThat(room.level(sku).at("shop-" + number).onHand()).isEqualTo(4);
    assertThat(reasons()).filteredOn("returned"::equals).hasSize(2);
  }

  @Test
  void aReservationRemembersFromWhereItTook() {
    String near = "near-" + number;
    room.locations.create(new Location(near, "Near", 1, true));
    room.stock.introduce(sku, 2);
    room.count.adjust(sku, near, 2, "found", "u1", "key");
    room.reserve.forOrder(order(order, line(sku, 3)));
    assertThat(room.level(sku).locations())
        .containsExactlyInAnyOrder(new LocationLevel("main", 2, 1), new LocationLevel(near, 2, 2));
    room.reserve.forOrder(order(order + "-b", line(sku, 2)));
    assertThat(state(order + "-b")).isEqualTo(ReservationState.REJECTED);
    room.end.commit(order);
    assertThat(room.level(sku).locations())
        .containsExactlyInAnyOrder(new LocationLevel("main", 1, 0), new LocationLevel(near, 0, 0));
    assertStock(1, 0);
  }

  @Test
  void stockOfTheTimeBeforeLocationsIsAtTheMainOne() {
    room.stock
        .stock()
        .insertOne(
            new Document("_id", sku)
                .append("onHand", 9L)
                .append("reserved", 0L)
                .append("available", 9L)
                .append("version", 1L)
                .append("updatedAt", new Date())
                .append("markers", List.of())
                .append("events", List.of()));
    room.ledger
        .rows()
        .insertOne(
            new Document("_id", sku + "|1")
                .append("sku", sku)
                .append("version", 1L)
                .append("id", "old")
                .append("at", new Date())
                .append("reason", "initial")
                .append("reference", "catalogue")
                .append("deltaOnHand", 9L)
                .append("deltaReserved", 0L)
                .append("onHand", 9L)
                .append("reserved", 0L));
    assertThat(room.level(sku).locations()).containsExactly(new LocationLevel("main", 9, 0));
    assertThat(room.differences()).isEmpty();
    room.reserve.forOrder(order(order, line(sku, 4)));
    room.end.commit(order);
    room.count.set(sku, "main", 6, "counted", "u1");
    assertStock(6, 0);
  }

  @Test
  void aCommandCountsOncePerKey() {
    room.stock.introduce(sku, 1);
    room.count.adjust(sku, "main", 2, "found", "u1", "key-1");
    room.settleAll();
    room.count.adjust(sku, "main", 2, "found", "u1", "key-1");
    assertThat(room.count.adjust(sku, "main", -9, "lost", "u1", "key-2")).isEmpty();
    assertStock(3, 0);
    Movement movement = room.ledger.of(sku, Long.MAX_VALUE, 1).get(0);
    assertThat(movement.author()).isEqualTo("u1");
    assertThat(movement.reference()).isEqualTo("found");
    assertThat(movement.deltaOnHand()).isEqualTo(2);
  }

  @Test
  void lowStockIsToldOnceUntilItRoseAgain() {
    room.stock.introduce(sku, 8);
    room.count.adjust(sku, "main", -3, "lost", "u1", "a");
    room.settleAll();
    room.count.adjust(sku, "main", -1, "lost", "u1", "b");
    room.settleAll();
    room.count.adjust(sku, "main", 4, "found", "u1", "c");
    room.count.threshold(sku, 10L, "u1");
    room.count.threshold(sku, null, "u1");
    room.settleAll();
    List<OutgoingEvent> sent =
        room.relay().stream().filter(event -> event.key().equals(sku)).toList();
    assertThat(sent)
        .filteredOn(event -> event.topic().equals(Topics.INVENTORY_LOW))
        .extracting(OutgoingEvent::json)
        .satisfiesExactly(
            json -> assertThat(json).contains("\"available\":5", "\"threshold\":5"),
            json -> assertThat(json).contains("\"available\":8", "\"threshold\":10"));
    assertThat(sent)
        .filteredOn(event -> event.topic().equals(Topics.INVENTORY_UPDATED))
        .as("only what the stock is after all of them")
        .singleElement()
        .satisfies(event -> assertThat(event.json()).contains("\"available\":8"));
    assertThat(room.relay()).isEmpty();
    assertStock(8, 0);
  }

  @Test
  void theCheckFindsWhatDiffers() {
    room.stock.introduce(sku, 8);
    room.settleAll();
    room.stock.stock().updateOne(eq("_id", sku), set("locations.main.onHand", 7L));
    assertThat(room.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.sku()).isEqualTo(sku);
              assertThat(difference.stored().get(0).onHand()).isEqualTo(7);
              assertThat(difference.recomputed().get(0).onHand()).isEqualTo(8);
            });
    room.stock.stock().updateOne(eq("_id", sku), set("locations.main.onHand", 8L));
    room.ledger.rows().deleteOne(eq("_id", sku + "|1"));
    assertThat(room.differences()).hasSize(1);
    room.stock.stock().deleteOne(eq("_id", sku));
  }

  @Test
  void markersAreForgottenWhenTheirStepIsRecorded() {
    room.stock.introduce(sku, 8);
    room.reserve.forOrder(order(order, line(sku, 1)));
    room.settleAll();
    Document row = room.stock.row(sku);
    assertThat(row).isNotNull();
    assertThat(Marker.in(row)).isEmpty();
    assertThat(row.getList("events", Document.class)).isEmpty();
    assertThat(row.containsKey(StockDocument.SETTLE)).isFalse();
  }
}
