package io.ecom.gateway.boundary;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads a request's body without waiting for a slow sender. */
final class BodyReader implements ReadListener {
  private static final int CHUNK = 16 * 1024;

  private final ServletInputStream in;
  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();

  /** The body exceeds what is allowed. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(int limit) {
      super("body exceeds " + limit + " bytes", null, false, false);
    }
  }

  /** The client broke off before all of the body was there. */
  static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff(Throwable cause) {
      super("body broken off", cause);
    }
  }

  private BodyReader(ServletInputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** Completes with the body, {@link TooLarge} or {@link BrokenOff}. */
  static CompletionStage<byte[]> read(HttpServletRequest request, int limit) throws IOException {
    if (request.getContentLengthLong() > limit) {
      return CompletableFuture.failedStage(new TooLarge(limit));
    }
    BodyReader reader = new BodyReader(request.getInputStream(), limit);
    reader.in.setReadListener(reader);
    return reader.result;
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] chunk = new byte[CHUNK];
    while (!result.isDone() && in.isReady()) {
      int count = in.read(chunk);
      if (count < 0) {
        return;
      }
      bytes.write(chunk, 0, count);
      if (bytes.size() > limit) {
        result.completeExceptionally(new TooLarge(limit));
      }
    }
  }

  @Override
  public void onAllDataRead() {
    result.complete(bytes.toByteArray());
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(new BrokenOff(failure));
  }
}
