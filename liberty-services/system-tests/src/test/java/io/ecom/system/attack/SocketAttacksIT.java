package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.RealtimeClient;
import io.ecom.shared.testkit.Shopper;
import io.ecom.shared.testkit.TestStack;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Sockets without a right to be, and what they send. */
@Attack
class SocketAttacksIT {
  private static final int TOO_BIG = 1009;
  private static final int POLICY = 1008;
  private static final int FLOOD = 200;

  private final Shopper user = Shopper.register();

  @Test
  void check26SocketsNeedOurOriginAndAFreshTicket() {
    for (String origin :
        List.of(
            "https://evil.example", "null", TestStack.current().storefront() + ".evil.example")) {
      assertThat(Sockets.handshake("?ticket=" + Sockets.ticketOf(user), origin))
          .as(origin)
          .isEqualTo(403);
    }
    for (String query : List.of("", "?ticket=", "?ticket=" + "x".repeat(43), "?ticket=..%2f*")) {
      assertThat(Sockets.handshake(query)).as(query).isEqualTo(401);
    }
    String used = Sockets.ticketOf(user);
    Sockets.open(used).close();
    assertThat(Sockets.handshake("?ticket=" + used)).isEqualTo(401);

    String old = Sockets.ticketOf(user);
    try (RedisClient redis = RedisClient.create(TestStack.current().redisUrl())) {
      assertThat(redis.ttl("ecom:{realtime}:ticket:" + old)).isBetween(1L, 30L);
      redis.pexpire("ecom:{realtime}:ticket:" + old, 1);
    }
    assertThat(Sockets.handshake("?ticket=" + old)).isEqualTo(401);
  }

  @Test
  void check26BigFramesAndFloodsEndTheSocketOnly() {
    try (RealtimeClient bystander = RealtimeClient.connect(Shopper.register())) {
      try (RealtimeClient client = RealtimeClient.connect(user)) {
        client.send("x".repeat(65 * 1024));
        assertThat(Sockets.closeCode(client)).isEqualTo(TOO_BIG);
      }
      try (RealtimeClient client = RealtimeClient.connect(user)) {
        Sockets.flood(client, FLOOD);
        assertThat(Sockets.closeCode(client)).isEqualTo(POLICY);
      }
      bystander.send("{\"type\":\"ping\"}");
      bystander.await(message -> message.getString("type").equals("pong"), "pong");
    }
  }
}
