package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Ways to take an answer's body. */
final class AnswerBodies {
  /** Shorter ones are not worth streaming. */
  private static final long SHORT = 256 * 1024L;

  private static final int MAX_WHOLE = 4 * 1024 * 1024;

  private AnswerBodies() {}

  static BodyHandler<Body> whole() {
    return info -> new Bounded(MAX_WHOLE);
  }

  static BodyHandler<Body> any() {
    return info -> {
      long length = info.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE);
      boolean bodiless = info.statusCode() == 204 || info.statusCode() == 304;
      return length <= SHORT || bodiless
          ? new Bounded(MAX_WHOLE)
          : BodySubscribers.mapping(BodySubscribers.ofPublisher(), Body.Flowing::new);
    };
  }

  /** Collects a body and refuses one that is too long. */
  private static final class Bounded implements BodySubscriber<Body> {
    private final CompletableFuture<Body> result = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private Flow.@Nullable Subscription subscription;

    Bounded(int limit) {
      this.limit = limit;
    }

    @Override
    public CompletionStage<Body> getBody() {
      return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
      }
      if (bytes.size() > limit && subscription != null) {
        subscription.cancel();
        result.completeExceptionally(new IOException("answer exceeds " + limit + " bytes"));
      }
    }

    @Override
    public void onError(Throwable failure) {
      result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      result.complete(new Body.Whole(bytes.toByteArray()));
    }
  }
}
