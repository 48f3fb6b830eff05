package io.ecom.shared.testkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a browser has open: a connection that collects what is pushed. */
public final class RealtimeClient implements AutoCloseable {
  private final List<JsonObject> messages = new CopyOnWriteArrayList<>();
  private final Session session;
  private volatile @Nullable CloseReason closed;

  private RealtimeClient(URI address) throws DeploymentException, IOException {
    session =
        ContainerProvider.getWebSocketContainer()
            .connectToServer(new Listener(), asTheStorefront(), address);
  }

  private static ClientEndpointConfig asTheStorefront() {
    return ClientEndpointConfig.Builder.create()
        .configurator(
            new ClientEndpointConfig.Configurator() {
              @Override
              public void beforeRequest(Map<String, List<String>> headers) {
                headers.put("Origin", List.of(TestStack.current().storefront()));
              }
            })
        .build();
  }

  /** Connected and welcomed. */
  public static RealtimeClient connect(Shopper user) {
    RealtimeClient client = open("?ticket=" + ticket(user));
    client.await(message -> message.getString("type").equals("welcome"), "welcome");
    return client;
  }

  /** A connection that continues after an event it had received. */
  public static RealtimeClient reconnect(Shopper user, String lastEventId) {
    return open("?ticket=" + ticket(user) + "&lastEventId=" + lastEventId);
  }

  public static RealtimeClient open(String query) {
    try {
      return new RealtimeClient(URI.create(TestStack.current().realtime() + query));
    } catch (DeploymentException e) {
      throw new IllegalStateException("The connection was refused: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String ticket(Shopper user) {
    return user.request()
        .post("/api/v1/realtime/tickets")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("ticket");
  }

  public JsonObject await(Predicate<JsonObject> wanted, String what) {
    return Patience.await("message: " + what)
        .until(() -> messages.stream().filter(wanted).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** A message of a type about an order. */
  public JsonObject awaitOrder(String type, String orderId) {
    return await(
        message ->
            message.getString("type").equals(type)
                && message.getJsonObject("data").getString("orderId", "").equals(orderId),
        type + " of " + orderId);
  }

  /** The news that so many of a SKU can be bought. */
  public JsonObject awaitAvailable(String sku, int available) {
    return await(
        message ->
            message.getString("type").equals("inventory:updated")
                && message.getJsonObject("data").getString("sku").equals(sku)
                && message.getJsonObject("data").getInt("available") == available,
        available + " of " + sku);
  }

  public List<JsonObject> messages() {
    return List.copyOf(messages);
  }

  public Optional<CloseReason> closeReason() {
    return Optional.ofNullable(closed);
  }

  public void send(String text) {
    session.getAsyncRemote().sendText(text);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Listener extends Endpoint {
    @Override
    public void onOpen(Session opened, EndpointConfig config) {
      opened.addMessageHandler(String.class, text -> messages.add(parse(text)));
    }

    @Override
    public void onClose(Session ended, CloseReason reason) {
      closed = reason;
    }

    private static JsonObject parse(String text) {
      try (var reader = Json.createReader(new StringReader(text))) {
        return reader.readObject();
      }
    }
  }
}
