package io.ecom.realtime.boundary;

import io.ecom.realtime.control.Channel;
import io.ecom.realtime.entity.CloseCode;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A WebSocket session. */
final class SocketChannel implements Channel {
  private static final Logger LOG = System.getLogger(SocketChannel.class.getName());

  private final Session session;

  SocketChannel(Session session) {
    this.session = session;
  }

  @Override
  public void send(String text, Consumer<@Nullable Throwable> done) {
    try {
      session
          .getAsyncRemote()
          .sendText(text, result -> done.accept(result.isOK() ? null : failure(result)));
    } catch (RuntimeException e) {
      done.accept(e);
    }
  }

  private static Throwable failure(jakarta.websocket.SendResult result) {
    Throwable cause = result.getException();
    return cause == null ? new IOException("not sent") : cause;
  }

  @Override
  public void ping() throws IOException {
    session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
  }

  @Override
  public void close(CloseCode code, String reason) {
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.number()), reason));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "closing failed", e);
    }
  }
}
