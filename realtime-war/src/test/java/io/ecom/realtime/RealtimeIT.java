package io.ecom.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.HealthContract;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.RealtimeClient;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceUnderTest("realtime")
class RealtimeIT extends HealthContract {
  private static final String TICKETS = "/api/v1/realtime/tickets";

  @Override
  protected List<String> readinessChecks() {
    return List.of();
  }

  @Test
  void ticketsAreForUsersAndForOneUse() {
    Api.assertProblem(Api.toService("realtime").post(TICKETS), 401, "unauthorized");
    String ticket = RealtimeClient.ticket(Shopper.register());
    RealtimeClient.open("?ticket=" + ticket).close();
    assertRefused("?ticket=" + ticket);
    assertRefused("?ticket=made-up");
    assertRefused("");
    assertRefused("?lastEventId=0");
  }

  /** By the handshake, or, where the server cannot, by closing at once. */
  private static void assertRefused(String query) {
    try (RealtimeClient client = RealtimeClient.open(query)) {
      Patience.await("the connection to be closed").until(() -> client.closeReason().isPresent());
      assertThat(client.closeReason().orElseThrow().getCloseCode().getCode()).isEqualTo(4401);
      assertThat(client.messages()).isEmpty();
    } catch (IllegalStateException refused) {
      assertThat(refused).hasMessageContaining("refused");
    }
  }

  @Test
  void welcomesTheVerifiedUser() {
    Shopper shopper = Shopper.register();
    try (RealtimeClient client = RealtimeClient.connect(shopper)) {
      JsonObject welcome = client.messages().get(0);
      assertThat(welcome.getString("type")).isEqualTo("welcome");
      assertThat(welcome.getJsonObject("data").getString("userId")).isEqualTo(shopper.id());
      client.send("{\"type\":\"ping\"}");
      client.await(message -> message.getString("type").equals("pong"), "pong");
    }
  }

  @Test
  void whoComesBackGetsWhatWasMissed() {
    String sku = Admin.logIn().productWithStock(3).sku();
    Shopper buyer = Shopper.register();
    String last;
    try (RealtimeClient client = RealtimeClient.connect(buyer)) {
      last = client.messages().get(0).getString("id");
    }
    String order = buyer.buy(sku, 1).getString("id");
    try (RealtimeClient client = RealtimeClient.reconnect(buyer, last)) {
      client.awaitOrder("order:created", order);
      client.awaitOrder("order:updated", order);
      assertThat(client.messages().stream().map(message -> message.getString("id")))
          .doesNotHaveDuplicates();
    }
  }
}
