package io.ecom.payment.control.test;

import io.ecom.payment.control.ForgedWebhook;
import io.ecom.payment.control.Notice;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.ProviderState;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;

/** What a webhook of the test provider looks like. */
final class TestWebhookBody {
  private TestWebhookBody() {}

  static String write(String eventId, String orderId, Answer answer) {
    var data =
        Json.createObjectBuilder().add("orderId", orderId).add("state", answer.state().name());
    if (answer.reference() != null) {
      data.add("reference", answer.reference());
    }
    if (answer.code() != null && answer.message() != null) {
      data.add("code", answer.code()).add("message", answer.message());
    }
    return Json.createObjectBuilder()
        .add("id", eventId)
        .add("type", "payment.updated")
        .add("created", Instant.now().getEpochSecond())
        .add("data", data)
        .build()
        .toString();
  }

  static Notice read(String body) {
    try (var reader = Json.createReader(new StringReader(body))) {
      JsonObject json = reader.readObject();
      JsonObject data = json.getJsonObject("data");
      Answer answer =
          new Answer(
              ProviderState.valueOf(data.getString("state")),
              data.getString("reference", null),
              data.getString("code", null),
              data.getString("message", null),
              null);
      return Notice.ofPayment(json.getString("id"), data.getString("orderId"), answer);
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException e) {
      throw new ForgedWebhook(e);
    }
  }
}
