package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.ecom.localstack.faults.Faults;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One of three members dies, and it is the primary: what was acknowledged stays. */
@Tag("faults")
@Tag("long")
@Order(Integer.MAX_VALUE)
class PrimaryLossIT {
  private static final Duration LONGEST_STALL = Duration.ofSeconds(5);
  private static final int BEFORE = 200;
  private static final int AFTER = 200;

  /** Writes one after the other and notes what was acknowledged, and how long each took. */
  private static final class Writer extends Thread {
    private final Supplier<String> write;
    private final List<String> acknowledged = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private long longestGapNanos;
    private int refused;

    Writer(String name, Supplier<String> write) {
      super(name);
      this.write = write;
    }

    @Override
    public void run() {
      long last = System.nanoTime();
      while (!ended.get()) {
        String id = write.get();
        if (id.isEmpty()) {
          refused++;
          continue;
        }
        long now = System.nanoTime();
        longestGapNanos = Math.max(longestGapNanos, now - last);
        last = now;
        acknowledged.add(id);
        count.incrementAndGet();
      }
    }

    void awaitMore(int writes) {
      int from = count.get();
      Awaitility.await(getName())
          .atMost(Duration.ofSeconds(60))
          .until(() -> count.get() >= from + writes);
    }

    void end() {
      ended.set(true);
      try {
        join(TimeUnit.MINUTES.toMillis(1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    Duration longestStall() {
      return Duration.ofNanos(longestGapNanos);
    }
  }

  @Test
  void nothingAcknowledgedIsLost() {
    try (MongoClient client = client()) {
      MongoCollection<Document> rows = client.getDatabase("primary_loss").getCollection("writes");
      rows.drop();
      Shopper shopper = Shopper.register();
      Writer raw = new Writer("writer of rows", () -> insert(rows));
      Writer carts = new Writer("writer of carts", () -> newCart(shopper));
      try (Faults faults = Faults.ofStackUnderTest(System.getenv())) {
        raw.start();
        carts.start();
        raw.awaitMore(BEFORE);
        carts.awaitMore(BEFORE / 10);
        faults.kill(primary(client));
        raw.awaitMore(AFTER);
        carts.awaitMore(AFTER / 10);
      } finally {
        raw.end();
        carts.end();
      }
      report(raw);
      report(carts);
      assertThat(rows.countDocuments(Filters.in("_id", raw.acknowledged)))
          .isEqualTo(raw.acknowledged.size());
      assertThat(
              Databases.collection("order", "carts")
                  .countDocuments(Filters.in("_id", carts.acknowledged)))
          .isEqualTo(carts.acknowledged.size());
      assertThat(raw.longestStall()).isLessThanOrEqualTo(LONGEST_STALL);
      assertThat(carts.longestStall()).isLessThanOrEqualTo(LONGEST_STALL);
    }
  }

  private static void report(Writer writer) {
    System.out.printf(
        "Primary killed, %s: %d acknowledged, %d refused, longest stall %.1f s%n",
        writer.getName(),
        writer.acknowledged.size(),
        writer.refused,
        writer.longestStall().toMillis() / 1000.0);
  }

  /** With the settings of the services. */
  private static MongoClient client() {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestStack.current().mongoUri()))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .timeout(10, TimeUnit.SECONDS)
            .build());
  }

  private static String insert(MongoCollection<Document> rows) {
    String id = new ObjectId().toHexString();
    try {
      rows.insertOne(new Document("_id", id));
      return id;
    } catch (MongoException e) {
      return "";
    }
  }

  private static String newCart(Shopper shopper) {
    Response answer = shopper.request().post("/api/v1/orders/carts");
    if (answer.statusCode() == 201) {
      return answer.jsonPath().getString("id");
    }
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
    return "";
  }

  /** As the launcher calls the member. */
  private static String primary(MongoClient client) {
    Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
    int member = hello.getList("hosts", String.class).indexOf(hello.getString("primary"));
    return member == 0 ? "mongo" : "mongo-" + (member + 1);
  }
}
