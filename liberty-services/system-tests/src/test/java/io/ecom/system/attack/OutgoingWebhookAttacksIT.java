package io.ecom.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.TestStack;
import io.ecom.shared.testkit.WebhookReceiver;
import io.ecom.shared.testkit.WebhookReceiver.Answer;
import io.ecom.system.Databases;
import io.restassured.path.json.JsonPath;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody uses the shop's webhooks to reach what is behind its walls. */
@Attack
class OutgoingWebhookAttacksIT {
  private static final String PATH = "/api/v1/admin/webhooks";
  private static final List<String> EVENTS = List.of("io.ecom.order.placed.v1");

  private final Admin admin = Admin.logIn();
  private final WebhookReceiver receiver = new WebhookReceiver();
  private final WebhookReceiver inside = new WebhookReceiver();
  private final List<String> endpoints = new ArrayList<>();

  @AfterEach
  void cleanUp() {
    receiver.close();
    inside.close();
    endpoints.forEach(id -> admin.request().delete(PATH + "/" + id));
  }

  private static Map<String, Object> input(String url) {
    return Map.of("url", url, "eventTypes", EVENTS);
  }

  private String endpoint() {
    String id =
        admin
            .post(PATH, input(receiver.url()), Api.newKey())
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    endpoints.add(id);
    return id;
  }

  /** What came of the first attempt to send a test event. */
  private JsonPath firstAttempt(String endpoint) {
    String delivery =
        admin
            .post(PATH + "/" + endpoint + "/test", "", Api.newKey())
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getString("id");
    return Patience.await("an attempt")
        .until(
            () -> admin.request().get(PATH + "/" + endpoint + "/deliveries/" + delivery).jsonPath(),
            found -> !found.getList("attempts").isEmpty());
  }

  private static List<String> insideHosts() throws UnknownHostException {
    List<String> hosts =
        new ArrayList<>(
            List.of(
                "localhost",
                "localhost.",
                "LOCALHOST",
                "127.0.0.1",
                "127.0.0.1.",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fd00::1]",
                "[fe80::1]",
                "user@127.0.0.1"));
    // A name that leads inside by way of the machine's name service.
    InetAddress own = InetAddress.getLocalHost();
    if (own.isLoopbackAddress() || own.isSiteLocalAddress()) {
      hosts.add(own.getHostName());
    }
    return hosts;
  }

  @Test
  void check25AddressesInsideAreNotRegistered() throws UnknownHostException {
    int port = URI.create(TestStack.current().gateway()).getPort();
    String known = endpoint();
    for (String host : insideHosts()) {
      Api.assertProblem(
          admin.post(PATH, input("http://" + host + ":" + port + "/health"), Api.newKey()),
          400,
          "validation-failed");
    }
    for (String url : List.of("https://localhost/", "https://127.0.0.1:" + port + "/health")) {
      Api.assertProblem(admin.post(PATH, input(url), Api.newKey()), 400, "validation-failed");
      Api.assertProblem(
          admin.request().body(input(url)).put(PATH + "/" + known), 400, "validation-failed");
    }
    for (String url : List.of("file:///etc/passwd", "gopher://127.0.0.1:6379/_FLUSHALL", "//x/")) {
      Api.assertProblem(admin.post(PATH, input(url), Api.newKey()), 400, "validation-failed");
    }
  }

  @Test
  void check25ARedirectIsNotFollowed() {
    String endpoint = endpoint();
    for (String target : List.of(inside.url(), "http://169.254.169.254/", "/elsewhere")) {
      receiver.answer(message -> new Answer(307, Map.of("Location", target)));

      assertThat(firstAttempt(endpoint).getInt("attempts[0].status")).isEqualTo(307);
    }
    assertThat(inside.received()).isEmpty();
    assertThat(receiver.received()).isNotEmpty();
  }

  /** A name that was good when it was registered and has come to lead inside. */
  @Test
  void check25ANameIsCheckedWhenItIsConnectedTo() {
    String endpoint = endpoint();
    int port = URI.create(inside.url()).getPort();
    for (String host : List.of("localhost", "127.0.0.1", "[::ffff:127.0.0.1]")) {
      Databases.collection("notification", "webhook_endpoints")
          .updateOne(
              new Document("_id", endpoint),
              new Document("$set", new Document("url", "http://" + host + ":" + port + "/hook")));

      JsonPath delivery = firstAttempt(endpoint);

      assertThat(delivery.getString("attempts[0].error")).isEqualTo("forbidden-address");
    }
    assertThat(inside.received()).isEmpty();
  }
}
