package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Body;
import io.ecom.gateway.entity.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Takes an answer: a short body as a whole, a long one as a flow if that is wanted. */
final class AnswerConsumer implements AsyncResponseConsumer<Void> {
  /** Shorter ones are not worth streaming. */
  private static final long SHORT = 256 * 1024L;

  private static final int MAX_WHOLE = 4 * 1024 * 1024;

  private final CompletableFuture<UpstreamResponse> response;
  private final boolean mayFlow;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int status;
  private Headers headers = new Headers();
  private @Nullable AnswerFlow flow;
  private @Nullable FutureCallback<Void> done;
  private volatile Runnable abortion = () -> {};

  /**
   * @param response completes with the answer, as soon as it can be passed on
   */
  AnswerConsumer(CompletableFuture<UpstreamResponse> response, boolean mayFlow) {
    this.response = response;
    this.mayFlow = mayFlow;
  }

  /** How the exchange is ended when nobody wants the rest of the answer. */
  void abortBy(Runnable action) {
    abortion = action;
  }

  @Override
  public void consumeResponse(
      HttpResponse head,
      @Nullable EntityDetails entity,
      HttpContext context,
      FutureCallback<Void> callback) {
    status = head.getCode();
    headers = headers(head);
    if (entity == null) {
      response.complete(new UpstreamResponse(status, headers, Body.NONE));
      callback.completed(null);
      return;
    }
    done = callback;
    boolean isShort = entity.getContentLength() >= 0 && entity.getContentLength() <= SHORT;
    if (mayFlow && !isShort) {
      AnswerFlow begun = new AnswerFlow(() -> abortion.run());
      flow = begun;
      response.complete(new UpstreamResponse(status, headers, new Body.Flowing(begun)));
    }
  }

  private static Headers headers(HttpResponse head) {
    Headers headers = new Headers();
    for (Iterator<Header> all = head.headerIterator(); all.hasNext(); ) {
      Header header = all.next();
      headers.add(header.getName(), header.getValue() == null ? "" : header.getValue());
    }
    return headers;
  }

  @Override
  public void informationResponse(HttpResponse head, HttpContext context) {
    // The answer proper is still to come.
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    if (flow == null) {
      channel.update(Integer.MAX_VALUE);
    } else {
      flow.capacity(channel);
    }
  }

  @Override
  public void consume(ByteBuffer source) throws IOException {
    if (flow != null) {
      flow.arrived(source);
      return;
    }
    byte[] chunk = new byte[source.remaining()];
    source.get(chunk);
    bytes.writeBytes(chunk);
    if (bytes.size() > MAX_WHOLE) {
      throw new IOException("answer exceeds " + MAX_WHOLE + " bytes");
    }
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    if (flow != null) {
      flow.end();
    } else {
      Body body = new Body.Whole(bytes.toByteArray());
      response.complete(new UpstreamResponse(status, headers, body));
    }
    if (done != null) {
      done.completed(null);
    }
  }

  @Override
  public void failed(Exception cause) {
    response.completeExceptionally(cause);
    if (flow != null) {
      flow.fail(cause);
    }
  }

  @Override
  public void releaseResources() {
    bytes.reset();
  }
}
