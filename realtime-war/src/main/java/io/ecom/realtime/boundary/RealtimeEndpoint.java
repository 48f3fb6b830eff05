package io.ecom.realtime.boundary;

import io.ecom.realtime.control.Connections;
import io.ecom.realtime.control.Subscription;
import io.ecom.realtime.entity.CloseCode;
import io.ecom.realtime.entity.Identity;
import io.ecom.realtime.entity.MessageRate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** One client's socket; the container makes an instance for each. */
@ServerEndpoint(value = "/ws", configurator = Handshake.class)
@Dependent
public class RealtimeEndpoint {
  private static final Logger LOG = System.getLogger(RealtimeEndpoint.class.getName());

  @Inject Connections connections;

  @Inject
  @ConfigProperty(name = "ecom.realtime.message.max-bytes")
  int maxMessageBytes;

  @Inject
  @ConfigProperty(name = "ecom.realtime.message.limit")
  int messageLimit;

  @Inject
  @ConfigProperty(name = "ecom.realtime.message.window")
  Duration messageWindow;

  private @Nullable MessageRate rate;
  private @Nullable Subscription subscription;

  @OnOpen
  public void open(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(maxMessageBytes);
    session.setMaxBinaryMessageBufferSize(maxMessageBytes);
    SocketChannel channel = new SocketChannel(session);
    Identity identity = Handshake.identity(config);
    if (identity == null) {
      channel.close(CloseCode.SESSION_EXPIRED, "no identity");
      return;
    }
    rate = new MessageRate(messageLimit, messageWindow);
    subscription =
        connections.open(identity, channel, parameter(session, "lastEventId")).orElse(null);
  }

  @OnMessage
  public void text(String text) {
    if (heard() && isPing(text) && subscription != null) {
      connections.pong(subscription);
    }
  }

  @OnMessage
  public void binary(byte[] ignored) {
    heard();
  }

  @OnMessage
  public void pong(PongMessage ignored) {
    heard();
  }

  @OnClose
  public void close() {
    if (subscription != null) {
      connections.closed(subscription);
    }
  }

  @OnError
  public void error(Throwable cause) {
    LOG.log(Level.DEBUG, "socket failed", cause);
  }

  /** False if the client speaks too often. */
  private boolean heard() {
    if (subscription == null || rate == null) {
      return false;
    }
    connections.heard(subscription);
    if (!rate.allows(Instant.now())) {
      connections.end(subscription, CloseCode.POLICY_VIOLATION, "too many messages");
      return false;
    }
    return true;
  }

  private static boolean isPing(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue() instanceof JsonObject message
          && message.get("type") instanceof JsonString type
          && type.getString().equals("ping");
    } catch (JsonException e) {
      return false;
    }
  }

  private static @Nullable String parameter(Session session, String name) {
    List<String> values = session.getRequestParameterMap().get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
