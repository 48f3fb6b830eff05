package io.ecom.order.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.ecom.contracts.Money;
import io.ecom.order.control.Projection.Progress;
import io.ecom.order.control.SalesEvents.Batch;
import io.ecom.order.control.SalesFigures.Position;
import io.ecom.order.entity.CancellationCode;
import io.ecom.order.entity.Comparison;
import io.ecom.order.entity.OrderFixtures;
import io.ecom.order.entity.OrderPast;
import io.ecom.order.entity.OrderProjection;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.SalesDay;
import io.ecom.shared.mongo.Transactions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Read models that are made again while orders are placed, on a real MongoDB. */
class ProjectionsIT {
  private static final String DATABASE = "ecom_projections_it_" + ProcessHandle.current().pid();
  private static final int BEFORE = 60;
  private static final int SHOPPERS = 3;
  private static final int ORDERS_EACH = 30;
  private static MongoClient client;
  private static MongoDatabase database;

  private final OrderStream stream = new OrderStream();
  private final OrderViews views = new OrderViews();
  private final Orders orders = new Orders();
  private final OrderViewProjection orderView = new OrderViewProjection();
  private final SalesEvents salesEvents = new SalesEvents();
  private final SalesFigures figures = new SalesFigures();
  private final SalesProjection sales = new SalesProjection();
  private final CountSales counting = new CountSales();
  private final AtomicInteger numbers = new AtomicInteger();

  @BeforeAll
  static void connect() {
    client =
        MongoClients.create(ConfigProvider.getConfig().getValue("ecom.mongo.uri", String.class));
    database = client.getDatabase(DATABASE);
  }

  @AfterAll
  static void cleanUp() {
    database.drop();
    client.close();
  }

  @BeforeEach
  void empty() {
    database.drop();
    stream.database = database;
    stream.snapshotEvery = 3;
    views.database = database;
    stream.ensure(database);
    views.ensure(database);
    orders.events = stream;
    orders.views = views;
    orders.transactions = new OwnTransactions();
    EventScan scan = new EventScan();
    scan.client = client;
    scan.stream = stream;
    orderView.database = database;
    orderView.scan = scan;
    orderView.stream = stream;
    orderView.views = views;
    orderView.orders = orders;
    orderView.transactions = orders.transactions;
    salesEvents.stream = stream;
    figures.database = database;
    sales.database = database;
    sales.scan = scan;
    sales.events = salesEvents;
    sales.figures = figures;
    sales.transactions = orders.transactions;
    counting.events = salesEvents;
    counting.figures = figures;
    counting.transactions = orders.transactions;
  }

  /** As the services make them, with the client of the test. */
  private static final class OwnTransactions extends Transactions {
    @Override
    public <T> T inTransaction(Function<ClientSession, T> work) {
      try (ClientSession session = client.startSession()) {
        return session.withTransaction(() -> work.apply(session));
      }
    }
  }

  private static final class Unwatched implements Progress {
    private final String run = UUID.randomUUID().toString();

    @Override
    public String run() {
      return run;
    }

    @Override
    public void report(String phase, long done, long total) {}
  }

  private String place() {
    int n = numbers.incrementAndGet();
    String id = "o" + n;
    orders.transactions.inTransaction(
        tx -> orders.place(tx, OrderFixtures.placed(id, "E-2026-%06d".formatted(n), "ann")));
    return id;
  }

  private void confirm(String id) {
    orders.change(id, order -> order.stockReserved(OrderFixtures.DEADLINE));
    orders.change(id, order -> order.paymentAuthorised("p1"));
  }

  private void refundAPart(String id) {
    confirm(id);
    orders.change(id, order -> order.ship(null));
    orders.change(id, order -> order.paymentCaptured("p1"));
    Money part = new Money(100, "EUR");
    orders.change(id, order -> order.requestRefund("f1", part, "goodwill", "eve"));
    orders.change(id, order -> order.refunded("f1", part));
  }

  /** Byte for byte what the events say, and nothing else. */
  private void assertViewsAreRight() {
    TreeSet<String> ids = new TreeSet<>();
    stream.collection().distinct("orderId", String.class).forEach(ids::add);
    for (String id : ids) {
      OrderView should = OrderProjection.of(stream.load(id));
      assertThat(rawViews().find(Filters.eq("_id", id)).first())
          .as(id)
          .isEqualTo(new RawBsonDocument(views.document(should), new BsonDocumentCodec()));
    }
    assertThat(rawViews().countDocuments()).isEqualTo(ids.size());
  }

  private static MongoCollection<RawBsonDocument> rawViews() {
    return database.getCollection(OrderViews.COLLECTION, RawBsonDocument.class);
  }

  @Test
  void aLoadFromASnapshotIsALoadFromTheBeginning() {
    String id = place();
    refundAPart(id);
    OrderPast whole = past(id);
    stream.collection().updateMany(Filters.exists("snapshot"), Updates.unset("snapshot"));
    assertThat(past(id)).isEqualTo(whole);

    String other = place();
    refundAPart(other);
    OrderPast before = past(other);
    long deleted = stream.collection().deleteMany(olderThanItsSnapshot(other)).getDeletedCount();
    assertThat(deleted).as("events that the snapshot stands for").isPositive();
    assertThat(past(other)).isEqualTo(before);
  }

  private OrderPast past(String id) {
    return orders.transactions.inTransaction(tx -> stream.past(tx, id));
  }

  private Bson olderThanItsSnapshot(String id) {
    long versions = stream.collection().countDocuments(Filters.eq("orderId", id));
    long snapshot = versions / stream.snapshotEvery * stream.snapshotEvery;
    return Filters.and(Filters.eq("orderId", id), Filters.lt("version", snapshot));
  }

  @Test
  void aRebuildMissesNothingThatHappensMeanwhile() throws Exception {
    for (int i = 0; i < BEFORE; i++) {
      confirm(place());
    }
    ExecutorService shoppers = Executors.newFixedThreadPool(SHOPPERS);
    List<Future<?>> shopping = new ArrayList<>();
    for (int i = 0; i < SHOPPERS; i++) {
      shopping.add(shoppers.submit(this::shop));
    }
    while (!shopping.stream().allMatch(Future::isDone)) {
      Comparison comparison = orderView.rebuild(new Unwatched());
      assertThat(comparison.differing()).isEmpty();
      assertThat(comparison.same()).isGreaterThanOrEqualTo(BEFORE);
    }
    for (Future<?> one : shopping) {
      one.get();
    }
    shoppers.shutdown();

    assertViewsAreRight();
    assertThat(rawViews().countDocuments()).isEqualTo(BEFORE + SHOPPERS * ORDERS_EACH);
    assertThat(database.listCollectionNames()).noneMatch(name -> name.contains("rebuild"));
  }

  private void shop() {
    for (int n = 1; n <= ORDERS_EACH; n++) {
      String id = place();
      if (n % 3 == 0) {
        orders.change(id, order -> order.cancel(CancellationCode.CUSTOMER_REQUEST, "no"));
      } else {
        refundAPart(id);
      }
    }
  }

  @Test
  void aWrongViewIsReportedAndHealed() {
    for (int i = 0; i < 30; i++) {
      place();
    }
    rawViews().updateOne(Filters.eq("_id", "o1"), Updates.set("status", "DELIVERED"));
    rawViews().deleteOne(Filters.eq("_id", "o2"));
    rawViews().updateOne(Filters.eq("_id", "o3"), Updates.set("surplus", 1));
    database
        .getCollection(OrderViews.COLLECTION)
        .insertOne(new Document("_id", "ghost").append("number", "E-0"));

    Comparison found = orderView.rebuild(new Unwatched());

    assertThat(found).isEqualTo(new Comparison(27, 2, 1, 1, found.differing()));
    assertThat(found.differing()).containsExactlyInAnyOrder("o1", "o2", "o3", "ghost");
    assertViewsAreRight();
    assertThat(orderView.rebuild(new Unwatched()))
        .isEqualTo(new Comparison(30, 0, 0, 0, List.of()));
    assertThat(views.list(OrderViews.ofCustomer("ann"), null, 50)).hasSize(30);
  }

  @Test
  void salesAreCountedOnceAndCanBeCountedAgain() {
    confirm(place());
    Comparison first = sales.rebuild(new Unwatched());
    assertThat(first.missing()).isEqualTo(1);
    assertThat(today().ordersPlaced()).isEqualTo(1);

    refundAPart(place());
    String cancelled = place();
    orders.change(cancelled, order -> order.cancel(CancellationCode.CUSTOMER_REQUEST, "no"));
    assertThat(sales.rebuild(new Unwatched()).different()).as("not counted yet").isZero();
    place();
    count();
    long total = 2 * 1_250 + 490;
    assertThat(today()).isEqualTo(new SalesDay(today().day(), "EUR", 4, 2, 1, 4, total, 100));
    count();
    assertThat(today().ordersPlaced()).isEqualTo(4);

    figures.figures().updateMany(Filters.empty(), Updates.inc("captured", 1L));
    Comparison corrupted = sales.rebuild(new Unwatched());
    assertThat(corrupted.different()).isEqualTo(1);
    assertThat(today().captured()).isEqualTo(total);
    place();
    count();
    assertThat(today().ordersPlaced()).isEqualTo(5);
  }

  @Test
  void aSwitchOrAnotherCounterEndsCounting() {
    place();
    sales.rebuild(new Unwatched());
    Position before = figures.position();
    place();
    try (var changes = salesEvents.from(before)) {
      Batch batch = salesEvents.next(changes);
      assertThat(batch.events()).hasSize(1);
      assertThat(counting.count(before, batch)).isTrue();
      assertThat(counting.count(before, batch)).as("counted a second time").isFalse();
    }
    assertThat(today().ordersPlaced()).isEqualTo(2);
  }

  private void count() {
    Position position = figures.position();
    try (var changes = salesEvents.from(position)) {
      Batch batch = salesEvents.next(changes);
      while (!batch.events().isEmpty()) {
        assertThat(counting.count(position, batch)).isTrue();
        position = new Position(position.change() + 1, batch.token(), null);
        batch = salesEvents.next(changes);
      }
    }
  }

  private SalesDay today() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<SalesDay> days = figures.between(today.minusDays(1), today);
    assertThat(days).hasSize(1);
    return days.get(0);
  }

  @Test
  void oneRebuildAtATime() {
    ProjectionRuns runs = new ProjectionRuns();
    runs.database = database;
    assertThat(runs.status("order-view").state()).isEqualTo("idle");
    assertThat(runs.claim("order-view", "first")).isTrue();
    assertThat(runs.claim("order-view", "second")).isFalse();
    assertThat(runs.claim("sales-by-day", "third")).isTrue();
    assertThat(runs.report("order-view", "first", "reading", 1, 2)).isTrue();
    assertThat(runs.status("order-view").done()).isEqualTo(1);
    assertThat(runs.abandoned()).isEmpty();

    database
        .getCollection(ProjectionRuns.COLLECTION)
        .updateOne(Filters.eq("_id", "order-view"), Updates.set("until", new Date(0)));
    assertThat(runs.abandoned()).containsExactly("order-view");
    assertThat(runs.claim("order-view", "second")).isTrue();
    assertThat(runs.report("order-view", "first", "reading", 2, 2)).as("of the dead").isFalse();

    Comparison comparison = new Comparison(1, 0, 1, 0, List.of("o1"));
    runs.done("order-view", "second", comparison);
    assertThat(runs.status("order-view").state()).isEqualTo("done");
    assertThat(runs.status("order-view").comparison()).isEqualTo(comparison);
  }

  @Test
  void aRebuildThatLostItsLeaseSwitchesNothing() {
    place();
    rawViews().deleteMany(Filters.empty());
    Progress lost =
        new Progress() {
          @Override
          public String run() {
            return "lost";
          }

          @Override
          public void report(String phase, long done, long total) {
            if (phase.equals("switching")) {
              throw new IllegalStateException("somebody else has taken over");
            }
          }
        };
    assertThatThrownBy(() -> orderView.rebuild(lost)).isInstanceOf(IllegalStateException.class);
    assertThat(rawViews().countDocuments()).isZero();
    orderView.rebuild(new Unwatched());
    assertViewsAreRight();
  }
}
