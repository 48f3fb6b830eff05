package io.ecom.realtime.control;

import io.ecom.realtime.entity.CloseCode;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client's socket. */
public interface Channel {
  /**
   * Sends a message; one at a time.
   *
   * @param done is told the failure, or null when the message has left
   */
  void send(String text, Consumer<@Nullable Throwable> done);

  void ping() throws IOException;

  /** May take some seconds with a client that does not read. */
  void close(CloseCode code, String reason);
}
