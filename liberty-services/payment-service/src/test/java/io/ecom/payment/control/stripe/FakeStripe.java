package io.ecom.payment.control.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Stripe's HTTP API as the shop uses, with its errors and idempotency keys. */
final class FakeStripe implements AutoCloseable {
  static final String API_KEY = "not-a-key";
  private static final Pattern INTENT = Pattern.compile("/v1/payment_intents/(\\w+)(?:/(\\w+))?");
  private static final Pattern SEARCH = Pattern.compile("metadata\\['orderId'\\]:'([^']+)'");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, FakeIntent> intents = new ConcurrentHashMap<>();
  private final Map<String, Replay> answered = new ConcurrentHashMap<>();
  private final List<Booked> books = new ArrayList<>();
  private volatile int nextFailure;

  private record Booked(String orderId, String operation, long amount) {}

  private record Reply(int status, String body, boolean isReplay) {
    Reply(int status, String body) {
      this(status, body, false);
    }

    Reply again() {
      return new Reply(status, body, true);
    }
  }

  private record Replay(Map<String, String> form, Reply reply) {}

  FakeStripe() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The next request is answered by this status, before anything is done. */
  void failNext(int status) {
    nextFailure = status;
  }

  synchronized List<Long> booked(String orderId, String operation) {
    return books.stream()
        .filter(row -> row.orderId.equals(orderId) && row.operation.equals(operation))
        .map(Booked::amount)
        .toList();
  }

  FakeIntent intentOf(String orderId) {
    return intents.values().stream()
        .filter(intent -> intent.orderId.equals(orderId))
        .findFirst()
        .orElseThrow();
  }

  synchronized void customerConfirms(String orderId) {
    hold(intentOf(orderId));
  }

  String webhook(String type, String object) {
    return "{\"id\":\"evt_%s\",\"object\":\"event\",\"api_version\":\"2019-01-01\",\"created\":1,\"type\":\"%s\",\"data\":{\"object\":%s}}"
        .formatted(UUID.randomUUID(), type, object);
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      Map<String, String> form =
          form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      Reply reply = replayed(exchange, form);
      if (form.getOrDefault("payment_method", "").endsWith("silently") && !reply.isReplay) {
        keepSilent();
      }
      byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(reply.status, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply replayed(HttpExchange exchange, Map<String, String> form) {
    if (!("Bearer " + API_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return error(401, "invalid_request_error", "api_key", "Invalid API Key");
    }
    if (nextFailure != 0) {
      int status = nextFailure;
      nextFailure = 0;
      return error(status, "api_error", "busy", "try again");
    }
    if (form.getOrDefault("payment_method", "").equals("pm_times_out")) {
      keepSilent();
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    synchronized (this) {
      Replay before = key == null ? null : answered.get(key);
      if (before != null) {
        return before.form.equals(form)
            ? before.reply.again()
            : error(400, "idempotency_error", "idempotency", "Keys cannot be used twice.");
      }
      Reply reply =
          reply(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              query(exchange),
              form);
      if (key != null) {
        answered.put(key, new Replay(form, reply));
      }
      return reply;
    }
  }

  private void keepSilent() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply reply(
      String method, String path, Map<String, String> query, Map<String, String> form) {
    if (method.equals("POST") && path.equals("/v1/payment_intents")) {
      return create(form);
    }
    if (path.equals("/v1/payment_intents/search")) {
      return search(query.get("query"));
    }
    if (method.equals("POST") && path.equals("/v1/refunds")) {
      return refund(form);
    }
    Matcher match = INTENT.matcher(path);
    FakeIntent intent = match.matches() ? intents.get(match.group(1)) : null;
    if (intent == null) {
      return error(404, "invalid_request_error", "resource_missing", "No such thing: " + path);
    }
    String verb = match.group(2);
    if (verb == null) {
      return new Reply(200, intent.json());
    }
    return verb.equals("capture") ? capture(intent) : cancel(intent);
  }

  private Reply create(Map<String, String> form) {
    String card = form.get("payment_method");
    if (!card.startsWith("pm_")) {
      return error(
          400,
          "invalid_request_error",
          "resource_missing",
          "No such PaymentMethod",
          "payment_method");
    }
    var intent = new FakeIntent("pi_" + UUID.randomUUID().toString().replace("-", ""), form);
    intents.put(intent.id, intent);
    switch (card) {
      case "pm_declined" -> {
        return intent.decline("card_declined", "generic_decline");
      }
      case "pm_insufficient_funds" -> {
        return intent.decline("card_declined", "insufficient_funds");
      }
      case "pm_needs_confirmation" -> {
        intent.status = "requires_action";
        intent.nextUrl = url() + "/bank?return=" + form.get("return_url");
      }
      default -> hold(intent);
    }
    return new Reply(200, intent.json());
  }

  private void hold(FakeIntent intent) {
    intent.status = "requires_capture";
    books.add(new Booked(intent.orderId, "authorise", intent.amount));
  }

  private Reply search(String query) {
    Matcher match = SEARCH.matcher(query);
    String order = match.matches() ? match.group(1) : "";
    String found =
        String.join(
            ",",
            intents.values().stream()
                .filter(i -> i.orderId.equals(order))
                .map(FakeIntent::json)
                .toList());
    return new Reply(
        200, "{\"object\":\"search_result\",\"has_more\":false,\"data\":[" + found + "]}");
  }

  private Reply capture(FakeIntent intent) {
    if (!intent.status.equals("requires_capture") || intent.card.equals("pm_capture_fails")) {
      return error(
          400,
          "invalid_request_error",
          "payment_intent_unexpected_state",
          "It is " + intent.status);
    }
    intent.status = "succeeded";
    books.add(new Booked(intent.orderId, "capture", intent.amount));
    return new Reply(200, intent.json());
  }

  private Reply cancel(FakeIntent intent) {
    if (intent.status.equals("succeeded")) {
      return error(
          400, "invalid_request_error", "payment_intent_unexpected_state", "It is succeeded");
    }
    if (intent.status.equals("requires_capture")) {
      books.add(new Booked(intent.orderId, "void", intent.amount));
    }
    intent.status = "canceled";
    return new Reply(200, intent.json());
  }

  private Reply refund(Map<String, String> form) {
    FakeIntent intent = intents.get(form.get("payment_intent"));
    long amount = Long.parseLong(form.get("amount"));
    if (intent.refunded + amount > intent.amount) {
      return error(400, "invalid_request_error", "amount_too_large", "More than was paid.");
    }
    boolean fails = intent.card.equals("pm_refund_fails");
    if (!fails) {
      intent.refunded += amount;
      books.add(new Booked(intent.orderId, "refund", amount));
    }
    String id = "re_" + UUID.randomUUID().toString().replace("-", "");
    String refundId = form.get("metadata[refundId]");
    return new Reply(
        200, refundJson(id, intent.orderId, refundId, amount, fails ? "failed" : "succeeded"));
  }

  static String refundJson(String id, String orderId, String refundId, long amount, String status) {
    JsonObjectBuilder metadata = Json.createObjectBuilder();
    if (orderId != null) {
      metadata.add("orderId", orderId).add("refundId", refundId);
    }
    JsonObjectBuilder refund =
        Json.createObjectBuilder()
            .add("object", "refund")
            .add("id", id)
            .add("amount", amount)
            .add("status", status)
            .add("metadata", metadata);
    if (status.equals("failed")) {
      refund.add("failure_reason", "expired_or_canceled_card");
    }
    return refund.build().toString();
  }

  private static Reply error(int status, String type, String code, String message) {
    return error(status, type, code, message, null);
  }

  private static Reply error(int status, String type, String code, String message, String param) {
    JsonObjectBuilder error =
        Json.createObjectBuilder().add("type", type).add("code", code).add("message", message);
    if (param != null) {
      error.add("param", param);
    }
    return new Reply(status, Json.createObjectBuilder().add("error", error).build().toString());
  }

  private static Map<String, String> query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? Map.of() : form(query);
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : encoded.isEmpty() ? new String[0] : encoded.split("&")) {
      String[] parts = field.split("=", 2);
      fields.put(decode(parts[0]), decode(parts.length == 2 ? parts[1] : ""));
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** A PaymentIntent. */
  static final class FakeIntent {
    final String id;
    final String orderId;
    final String card;
    final long amount;
    String status = "requires_confirmation";
    String nextUrl;
    String declineCode;
    long refunded;

    FakeIntent(String id, Map<String, String> form) {
      this.id = id;
      this.orderId = form.get("metadata[orderId]");
      this.card = form.get("payment_method");
      this.amount = Long.parseLong(form.get("amount"));
      if (!"manual".equals(form.get("capture_method")) || !"true".equals(form.get("confirm"))) {
        throw new IllegalArgumentException("not captured by hand: " + form);
      }
    }

    Reply decline(String code, String why) {
      status = "requires_payment_method";
      declineCode = why;
      var error =
          Json.createObjectBuilder()
              .add("type", "card_error")
              .add("code", code)
              .add("decline_code", why)
              .add("message", "Your card was declined.")
              .add("payment_intent", intent());
      return new Reply(402, Json.createObjectBuilder().add("error", error).build().toString());
    }

    String json() {
      return intent().build().toString();
    }

    private JsonObjectBuilder intent() {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("object", "payment_intent")
              .add("id", id)
              .add("amount", amount)
              .add("currency", "eur")
              .add("status", status)
              .add("capture_method", "manual")
              .add("metadata", Json.createObjectBuilder().add("orderId", orderId));
      if (nextUrl != null && status.equals("requires_action")) {
        var redirect = Json.createObjectBuilder().add("url", nextUrl);
        json.add(
            "next_action",
            Json.createObjectBuilder()
                .add("type", "redirect_to_url")
                .add("redirect_to_url", redirect));
      }
      if (declineCode != null) {
        json.add(
            "last_payment_error",
            Json.createObjectBuilder()
                .add("type", "card_error")
                .add("code", "card_declined")
                .add("decline_code", declineCode)
                .add("message", "Your card was declined."));
      }
      return json;
    }
  }
}
