package io.ecom.order.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.ecom.contracts.Topics;
import io.ecom.order.control.OrderViews.Position;
import io.ecom.order.entity.CancellationCode;
import io.ecom.order.entity.IllegalTransition;
import io.ecom.order.entity.Order;
import io.ecom.order.entity.OrderFixtures;
import io.ecom.order.entity.OrderProjection;
import io.ecom.order.entity.OrderStatus;
import io.ecom.order.entity.OrderView;
import io.ecom.order.entity.StoredEvent;
import io.ecom.shared.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders on a real MongoDB, in a database of their own. */
class OrdersIT {
  private static final String DATABASE = "ecom_order_it_" + ProcessHandle.current().pid();
  private static MongoClient client;
  private static MongoDatabase database;

  private final OrderStream stream = new OrderStream();
  private final OrderViews views = new OrderViews();
  private Function<Function<ClientSession, OrderView>, OrderView> transaction;

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
    stream.snapshotEvery = 50;
    views.database = database;
    stream.ensure(database);
    views.ensure(database);
    transaction =
        work -> {
          try (ClientSession session = client.startSession()) {
            return session.withTransaction(() -> work.apply(session));
          }
        };
  }

  private Orders orders() {
    Orders orders = new Orders();
    orders.events = stream;
    orders.views = views;
    return orders;
  }

  private OrderView place(String orderId, String number, String customer) {
    return transaction.apply(
        tx -> orders().place(tx, OrderFixtures.placed(orderId, number, customer)));
  }

  private OrderView change(String orderId, Consumer<Order> verb) {
    return transaction.apply(tx -> orders().change(tx, orderId, verb));
  }

  @Test
  void theViewIsWhatTheStreamSays() {
    place("o1", "E-2026-000001", "ann");
    change("o1", order -> order.stockReserved(OrderFixtures.DEADLINE));
    change("o1", order -> order.paymentAuthorised("p1"));
    OrderView answered = change("o1", order -> order.ship("Track 1"));

    assertThat(views.find("o1")).contains(answered);
    assertThat(OrderProjection.of(stream.load("o1"))).isEqualTo(answered);
    assertThat(stream.load("o1")).extracting(StoredEvent::version).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aRefusedChangeLeavesNothing() {
    OrderView placed = place("o1", "E-2026-000001", "ann");

    assertThatThrownBy(() -> change("o1", order -> order.ship(null)))
        .isInstanceOf(IllegalTransition.class);

    assertThat(stream.load("o1")).hasSize(1);
    assertThat(views.find("o1")).contains(placed);
  }

  @Test
  void anOrderThatCannotBeStoredLeavesNothing() {
    place("o1", "E-2026-000001", "ann");

    assertThatThrownBy(() -> place("o2", "E-2026-000001", "bob"))
        .isInstanceOfSatisfying(
            MongoException.class, e -> assertThat(Orders.isDuplicateKey(e)).isTrue());

    assertThat(stream.load("o2")).isEmpty();
  }

  @Test
  void ofManyCancellationsAtOnceOneSucceeds() throws Exception {
    place("o1", "E-2026-000001", "ann");
    Callable<OrderView> cancel =
        () -> change("o1", order -> order.cancel(CancellationCode.CUSTOMER_REQUEST, "no"));

    int refused = 0;
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<OrderView> one : threads.invokeAll(Collections.nCopies(16, cancel))) {
        try {
          one.get();
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(IllegalTransition.class);
          refused++;
        }
      }
    } finally {
      threads.shutdown();
    }

    assertThat(refused).isEqualTo(15);
    assertThat(stream.load("o1")).hasSize(2);
  }

  @Test
  void eventsArePublishedInTheOrderOfTheirOrder() {
    place("o1", "E-2026-000001", "ann");
    change("o1", order -> order.stockReserved(OrderFixtures.DEADLINE));
    change(
        "o1",
        order ->
            order.paymentDeclined("p1", CancellationCode.PAYMENT_DECLINED, "card-declined", null));

    List<OutgoingEvent> unsent = stream.unsent(10);
    assertThat(unsent)
        .extracting(OutgoingEvent::topic)
        .containsExactly(Topics.ORDER_CREATED, Topics.PAYMENT_REQUESTED, Topics.ORDER_CANCELLED);
    assertThat(unsent).extracting(OutgoingEvent::version).containsExactly(1L, 2L, 4L);
    assertThat(unsent).extracting(OutgoingEvent::key).containsOnly("o1");

    stream.markSent(unsent.subList(0, 2));
    assertThat(stream.unsent(10)).containsExactly(unsent.get(2));
    stream.markSent(unsent);
    assertThat(stream.unsent(10)).isEmpty();
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    List<String> placed = new ArrayList<>();
    LongStream.range(0, 5).forEach(i -> placed.add(place("o" + i, "E-2026-00000" + i, "ann").id()));
    place("x", "E-2026-99999X", "bob");

    List<String> paged = new ArrayList<>();
    Position after = null;
    List<OrderView> page;
    do {
      page = views.list(OrderViews.ofCustomer("ann"), after, 2);
      for (OrderView order : page) {
        paged.add(0, order.id());
        after = new Position(order.placedAt(), order.id());
      }
    } while (!page.isEmpty());

    assertThat(paged).containsExactlyElementsOf(placed);
  }

  @Test
  void staffFindByNumberAndEmail() {
    place("o1", "E-2026-ABC123", "ann");
    place("o2", "E-2026-XYZ789", "bob");

    assertThat(found("e-2026-abc")).containsExactly("o1");
    assertThat(found("BOB@example")).containsExactly("o2");
    assertThat(found("E-2026")).containsExactlyInAnyOrder("o1", "o2");
    assertThat(found(".*")).isEmpty();
    assertThat(found(" ")).hasSize(2);
  }

  private List<String> found(String query) {
    return views.list(OrderViews.matching(query), null, 10).stream().map(OrderView::id).toList();
  }

  @Test
  void overdueOrdersAreFound() {
    place("o1", "E-2026-000001", "ann");
    place("o2", "E-2026-000002", "ann");
    change("o2", order -> order.cancel(CancellationCode.CUSTOMER_REQUEST, "no"));

    assertThat(views.overdue(OrderFixtures.DEADLINE.minusMillis(1), 10)).isEmpty();
    assertThat(views.overdue(OrderFixtures.DEADLINE, 10))
        .extracting(OrderView::id)
        .containsExactly("o1");
  }

  @Test
  void everyListIsReadInTheOrderOfAnIndex() {
    LongStream.range(0, 50)
        .forEach(i -> place("o" + i, "E-2026-0000%02d".formatted(i), "customer" + i % 5));
    Position after = new Position(Instant.now(), "o7");
    Bson everything = Filters.empty();

    assertReadsByIndex(views.listQuery(OrderViews.ofCustomer("customer1"), null));
    assertReadsByIndex(views.listQuery(OrderViews.ofCustomer("customer1"), after));
    assertReadsByIndex(views.listQuery(OrderViews.inStatus(OrderStatus.CONFIRMED), after));
    assertReadsByIndex(views.listQuery(everything, after));
    assertReadsByIndex(views.overdueQuery(Instant.now()));
    assertReadsByIndex(stream.unsentQuery());
  }

  @Test
  void searchingReadsByIndex() {
    place("o1", "E-2026-ABC123", "ann");

    String plan = plan(views.listQuery(OrderViews.matching("ann@"), null));

    assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
  }

  private static void assertReadsByIndex(FindIterable<?> query) {
    assertThat(plan(query)).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
  }

  private static String plan(FindIterable<?> query) {
    return query
        .explain()
        .get("queryPlanner", Document.class)
        .get("winningPlan", Document.class)
        .toJson();
  }
}
