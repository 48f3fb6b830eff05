package io.ecom.load;

import io.ecom.localstack.stack.Stack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a customer's WebSocket tells of their orders, which may be before the order is answered. */
final class Confirmations implements WebSocket.Listener, AutoCloseable {
  private static final int SECONDS_TO_WAIT = 60;

  /** How an order ended, and when that was heard. */
  record Outcome(String status, long atNanos) {}

  private final Map<String, CompletableFuture<Outcome>> outcomes = new ConcurrentHashMap<>();
  private final StringBuilder message = new StringBuilder();
  private @Nullable WebSocket socket;

  static Confirmations listen(Stack stack, Api customer) {
    String ticket =
        customer.post("/api/v1/realtime/tickets", null).require(201).json().getString("ticket");
    Confirmations listener = new Confirmations();
    listener.socket =
        customer
            .client()
            .newWebSocketBuilder()
            .header("Origin", stack.frontendUrl())
            .buildAsync(URI.create(stack.realtimeUrl() + "?ticket=" + ticket), listener)
            .join();
    return listener;
  }

  /** Waits until the order is confirmed or cancelled. */
  Outcome await(String orderId) throws InterruptedException {
    try {
      return outcome(orderId).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new Api.UnexpectedAnswer("nothing was heard of order " + orderId);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      outcomes.remove(orderId);
    }
  }

  private CompletableFuture<Outcome> outcome(String orderId) {
    return outcomes.computeIfAbsent(orderId, id -> new CompletableFuture<>());
  }

  @Override
  public @Nullable CompletionStage<?> onText(
      WebSocket webSocket, CharSequence text, boolean isLast) {
    message.append(text);
    if (isLast) {
      hear(message.toString(), System.nanoTime());
      message.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  /** Most of what everybody hears is about stock. */
  private void hear(String text, long now) {
    if (!text.contains("\"type\":\"order:updated\"")
        && !text.contains("\"type\":\"order:cancelled\"")) {
      return;
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      JsonObject order = reader.readObject().getJsonObject("data");
      String status = order.getString("status");
      if (status.equals("CONFIRMED") || status.equals("CANCELLED")) {
        outcome(order.getString("orderId")).complete(new Outcome(status, now));
      }
    }
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }
}
