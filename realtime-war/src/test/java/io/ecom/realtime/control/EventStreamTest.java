package io.ecom.realtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.InventoryUpdated;
import io.ecom.realtime.entity.Audience;
import io.ecom.realtime.entity.EventId;
import io.ecom.realtime.entity.Identity;
import io.ecom.realtime.entity.Pushes;
import io.ecom.realtime.entity.StreamEvent;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** Against a real Redis. */
class EventStreamTest {
  private static RedisServer server;
  private static final Redis redis = new Redis();

  private final EventStream stream = new EventStream();

  @BeforeAll
  static void startRedis() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"").build();
    server.start();
    redis.url = URI.create("redis://127.0.0.1:" + port);
    redis.connections = 2;
    redis.maxWait = Duration.ofSeconds(2);
    redis.timeout = Duration.ofSeconds(2);
    redis.start();
  }

  @AfterAll
  static void stopRedis() throws IOException {
    redis.stop();
    server.stop();
  }

  @BeforeEach
  void begin() {
    redis.client().flushAll();
    stream.redis = redis;
    stream.maxLength = 200;
  }

  @Test
  void readsOnFromWhereItWas() {
    EventId start = stream.newest();
    append("a", 1);
    append("b", 2);
    List<StreamEvent> events = stream.after(start, 10).orElseThrow();
    assertThat(events)
        .extracting(StreamEvent::audience)
        .containsExactly(Audience.EVERYBODY, Audience.ADMINS, Audience.EVERYBODY, Audience.ADMINS);
    assertThat(events.get(0).text())
        .contains("\"type\":\"inventory:updated\"")
        .contains(events.get(0).id().toString())
        .contains("\"available\":1")
        .doesNotContain("onHand");
    assertThat(events.get(1).text()).contains("\"onHand\":3");
    assertThat(stream.after(events.get(1).id(), 1).orElseThrow()).containsExactly(events.get(2));
    assertThat(stream.newest()).isEqualTo(events.get(3).id());
    assertThat(stream.after(events.get(3).id(), 10)).contains(List.of());
  }

  @Test
  void anEventThatIsDeliveredAgainIsToldOnce() {
    EventId start = stream.newest();
    append("a", 1);
    append("a", 1);
    assertThat(stream.after(start, 10).orElseThrow()).hasSize(2);
  }

  @Test
  void whatWasTrimmedOrLostIsNoticed() {
    EventId start = stream.newest();
    for (int i = 0; i < 500; i++) {
      append("e" + i, i);
    }
    assertThat(redis.client().xlen(EventStream.KEY)).isLessThan(500);
    assertThat(stream.after(start, 10)).isEmpty();

    EventId last = stream.newest();
    redis.client().flushAll();
    assertThat(stream.after(last, 10)).isEmpty();
    stream.newest();
    assertThat(stream.after(last, 10)).isEmpty();
  }

  @Test
  void aTicketIsGoodOnce() {
    Tickets tickets = new Tickets();
    tickets.redis = redis;
    tickets.lifetime = Duration.ofSeconds(30);
    Identity ann =
        new Identity(
            "ann", Set.of("shopper", "admin"), Instant.parse("2026-01-01T00:00:00Z"), null);
    String ticket = tickets.issue(ann);
    assertThat(tickets.redeem(ticket)).contains(ann);
    assertThat(tickets.redeem(ticket)).isEmpty();
    assertThat(tickets.redeem("*")).isEmpty();
  }

  private void append(String id, int available) {
    InventoryUpdated stock =
        new InventoryUpdated("SKU", available + 2L, 2, available, "set", available, Instant.now());
    stream.append(
        CloudEvent.of(EventTypes.INVENTORY_UPDATED, id, "test", "SKU", 1, null, stock),
        Pushes.of(stock));
  }
}
