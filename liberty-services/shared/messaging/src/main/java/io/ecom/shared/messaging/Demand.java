package io.ecom.shared.messaging;

import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A subscriber, and how many messages it has asked for that it has not got yet. */
final class Demand implements Subscription {
  private static final int WITHOUT_LIMIT = 1 << 30;

  private final Subscriber<? super Message<String>> subscriber;
  private final Semaphore wanted = new Semaphore(0);

  Demand(Subscriber<? super Message<String>> subscriber) {
    this.subscriber = subscriber;
    subscriber.onSubscribe(this);
  }

  /** Waits until the message is wanted; asked by one thread only. */
  void next(Message<String> message) {
    wanted.acquireUninterruptibly();
    subscriber.onNext(message);
  }

  @Override
  public void request(long n) {
    int room = WITHOUT_LIMIT - wanted.availablePermits();
    wanted.release((int) Math.min(n, room));
  }

  @Override
  public void cancel() {
    // Nobody cancels while the application runs, and with it the channel ends by itself.
  }
}
