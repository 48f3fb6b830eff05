package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.eq;
import static io.ecom.inventory.control.StockRoom.line;
import static io.ecom.inventory.control.StockRoom.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.inventory.entity.LedgerStatement;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What reconciliation is told of stock and of the reservations that hold it. */
class HeldUnitsIT {
  private static StockRoom room;

  private final String sku = "MUG-1";
  private final String order = "order-1";

  @BeforeAll
  static void open() {
    room = new StockRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void whatIsReservedIsWhatOpenReservationsHold() {
    room.stock.introduce(sku, 10);
    room.reserve.forOrder(order(order, line(sku, 2)));
    room.settleAll();
    assertThat(room.flaw(sku)).isNull();
    assertThat(whole()).isEmpty();

    var reservations = room.database.getCollection(ReservationStore.COLLECTION);
    Document lost = reservations.findOneAndDelete(eq("_id", order));
    assertThat(room.flaw(sku)).isEqualTo("open reservations hold 0");
    assertThat(whole()).containsExactly(sku);

    reservations.insertOne(new Document(lost).append("state", "RELEASING"));
    assertThat(room.flaw(sku)).as("about to be given back").isNull();
    room.end.release(order);
    room.settleAll();
    assertThat(room.flaw(sku)).isNull();
  }

  private List<String> whole() {
    return room.audit.ofWhole(null, 1_000).differing().stream()
        .map(LedgerStatement::sku)
        .filter(sku::equals)
        .toList();
  }
}
