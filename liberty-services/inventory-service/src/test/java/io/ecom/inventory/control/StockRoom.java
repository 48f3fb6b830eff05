package io.ecom.inventory.control;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.ecom.contracts.Customer;
import io.ecom.contracts.Money;
import io.ecom.contracts.OrderLine;
import io.ecom.contracts.OrderPlaced;
import io.ecom.contracts.OrderReturned;
import io.ecom.inventory.entity.StockLevel;
import io.ecom.shared.outbox.OutgoingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The inventory's control layer on a real MongoDB, in a database of its own, without a server. */
final class StockRoom implements AutoCloseable {
  static final long SHOPS_THRESHOLD = 5;
  private static final AtomicLong NUMBER = new AtomicLong();

  final AtomicLong roundTrips = new AtomicLong();
  final MongoDatabase database;
  final StockStore stock = new StockStore();
  final StockSteps steps = new StockSteps();
  final Locations locations = new Locations();
  final ReservationStore reservations = new ReservationStore();
  final ReservationOutbox reservationOutbox = new ReservationOutbox();
  final MovementLedger ledger = new MovementLedger();
  final StockOutbox outbox = new StockOutbox();
  final SettleStock settle = new SettleStock();
  final CountStock count = new CountStock();
  final LedgerCheck check = new LedgerCheck();
  final AuditLedger audit = new AuditLedger();
  final ReserveStock reserve = new ReserveStock();
  final EndReservation end = new EndReservation();
  final KeepReservation keep = new KeepReservation();
  final SweepReservations sweeper = new SweepReservations();
  private final MongoClient client;

  StockRoom() {
    client = MongoClients.create(settings());
    database =
        client.getDatabase(
            "ecom_inventory_it_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet());
    wire();
    stock.ensure(database);
    locations.ensure(database);
    reservations.ensure(database);
    ledger.ensure(database);
  }

  /** As the service has them: {@code MongoProducer}. */
  private MongoClientSettings settings() {
    String uri = ConfigProvider.getConfig().getValue("ecom.mongo.uri", String.class);
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri))
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .readConcern(ReadConcern.MAJORITY)
        .addCommandListener(
            new CommandListener() {
              @Override
              public void commandStarted(CommandStartedEvent event) {
                roundTrips.incrementAndGet();
              }
            })
        .build();
  }

  private void wire() {
    Unsettled unsettled = new Unsettled();
    stock.database = database;
    stock.unsettled = unsettled;
    locations.database = database;
    reservations.database = database;
    reservationOutbox.store = reservations;
    ledger.database = database;
    outbox.ledger = ledger;
    steps.store = stock;
    steps.locations = locations;
    steps.unsettled = unsettled;
    settle.store = stock;
    settle.ledger = ledger;
    settle.reservations = reservations;
    settle.shopsThreshold = SHOPS_THRESHOLD;
    count.store = stock;
    count.unsettled = unsettled;
    count.shopsThreshold = SHOPS_THRESHOLD;
    check.store = stock;
    check.ledger = ledger;
    audit.store = stock;
    audit.ledger = ledger;
    audit.check = check;
    audit.heldUnits = new HeldUnits();
    audit.heldUnits.store = reservations;
    reserve.stock = stock;
    reserve.steps = steps;
    reserve.reservations = reservations;
    reserve.unsettled = unsettled;
    reserve.ttl = Duration.ofMinutes(30);
    end.steps = steps;
    end.reservations = reservations;
    keep.reservations = reservations;
    sweeper.reservations = reservations;
    sweeper.end = end;
  }

  static OrderPlaced order(String id, OrderLine... lines) {
    return new OrderPlaced(
        id,
        "E-" + id,
        new Customer("u1", "tess@ecom.test", "Tess"),
        List.of(lines),
        new Money(1, "EUR"),
        Instant.now());
  }

  static OrderLine line(String sku, int quantity) {
    return new OrderLine(sku, sku, quantity, new Money(1, "EUR"));
  }

  static OrderReturned returned(String orderId, String returnId, String sku, int quantity) {
    return new OrderReturned(
        orderId, returnId, List.of(new OrderReturned.Line(sku, quantity, true)), Instant.now());
  }

  StockLevel level(String sku) {
    return stock.find(sku).orElseThrow();
  }

  /** Until nothing is due. */
  void settleAll() {
    while (settle.settle() > 0) {
      // what came up meanwhile is due again
    }
  }

  /** Publishes what waits, as the relay does; the events it sent. */
  List<OutgoingEvent> relay() {
    List<OutgoingEvent> sent = new ArrayList<>();
    for (List<OutgoingEvent> batch = outbox.unsent(500);
        !batch.isEmpty();
        batch = outbox.unsent(500)) {
      sent.addAll(batch);
      outbox.markSent(batch);
    }
    return sent;
  }

  /** What the newest movements and the open reservations say against the stock; or null. */
  @Nullable String flaw(String sku) {
    return audit.ofNewest(List.of(sku)).get(0).flaw();
  }

  List<LedgerCheck.Difference> differences() {
    return check.check(null, 1_000).differences();
  }

  @Override
  public void close() {
    database.drop();
    client.close();
  }
}
