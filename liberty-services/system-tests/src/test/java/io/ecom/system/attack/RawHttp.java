package io.ecom.system.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.ecom.shared.testkit.TestStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Bytes as no well-behaved client sends them. */
final class RawHttp {
  /** How long nothing may come before an answer counts as whole. */
  private static final int QUIET_MILLIS = 1_500;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})[^\r\n]*\r\n");

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param closed whether the server ended the connection
   */
  record Answer(String text, boolean closed) {

    List<Integer> statuses() {
      return STATUS
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .map(line -> Integer.valueOf(line.substring(9, 12)))
          .toList();
    }

    /** Of the only answer; 0 if the server hung up without one. */
    int status() {
      return statuses().isEmpty() ? 0 : statuses().get(0);
    }

    /** Status line and fields of the first answer. */
    String head() {
      int end = text.indexOf("\r\n\r\n");
      return end < 0 ? text : text.substring(0, end);
    }
  }

  static URI gateway() {
    return URI.create(TestStack.current().gateway());
  }

  static URI service(String name) {
    return URI.create(TestStack.current().service(name));
  }

  static Socket connect(URI address) {
    try {
      Socket socket = new Socket(address.getHost(), address.getPort());
      socket.setSoTimeout(QUIET_MILLIS);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Answer send(URI address, String request) {
    try (Socket socket = connect(address)) {
      write(socket, request);
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** All that comes until the server hangs up or falls silent. */
  static Answer read(Socket socket) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[8_192];
    boolean closed;
    try {
      int count = socket.getInputStream().read(chunk);
      while (count >= 0) {
        bytes.write(chunk, 0, count);
        count = socket.getInputStream().read(chunk);
      }
      closed = true;
    } catch (SocketTimeoutException e) {
      closed = false;
    } catch (IOException e) {
      closed = true;
    }
    return new Answer(bytes.toString(ISO_8859_1), closed);
  }
}
