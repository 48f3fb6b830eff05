package io.ecom.gateway.entity;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Tells the sender of a body that nobody wants it any more. */
final class Cancelling implements Flow.Subscriber<List<ByteBuffer>> {
  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> item) {}

  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
