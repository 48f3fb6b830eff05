package io.ecom.gateway.control.upstream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way from an instance to one reader. More of it is let in as the reader takes what
 * is here; one thread at a time hands over, and a signal that arrives meanwhile makes it go round
 * again.
 */
final class AnswerFlow implements Flow.Publisher<List<ByteBuffer>>, Flow.Subscription {
  private final Runnable abort;
  private final Queue<ByteBuffer> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicLong wanted = new AtomicLong();
  private final AtomicInteger signals = new AtomicInteger();

  /** Bytes that made room for as many. */
  private final AtomicInteger taken = new AtomicInteger();

  private volatile @Nullable CapacityChannel capacity;
  private volatile Flow.@Nullable Subscriber<? super List<ByteBuffer>> reader;
  private volatile @Nullable Throwable failure;
  private volatile boolean ended;
  private volatile boolean over;

  /**
   * @param abort ends the exchange when the reader wants no more
   */
  AnswerFlow(Runnable abort) {
    this.abort = abort;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    reader = subscriber;
    subscriber.onSubscribe(this);
    drain();
  }

  @Override
  public void request(long count) {
    wanted.addAndGet(count);
    drain();
  }

  @Override
  public void cancel() {
    over = true;
    arrived.clear();
    abort.run();
  }

  /** Comes only when the window is used up; what was taken before is let in now. */
  void capacity(CapacityChannel channel) {
    capacity = channel;
    letIn();
  }

  /** Keeps a copy, as the buffer belongs to the connection. */
  void arrived(ByteBuffer bytes) {
    ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
    copy.put(bytes).flip();
    if (!over) {
      arrived.add(copy);
      drain();
    }
  }

  void end() {
    ended = true;
    drain();
  }

  void fail(Throwable cause) {
    failure = cause;
    drain();
  }

  private void drain() {
    if (reader == null || signals.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      handOver(reader);
      seen = signals.addAndGet(-seen);
    } while (seen != 0);
  }

  private void handOver(Flow.Subscriber<? super List<ByteBuffer>> to) {
    while (!over && wanted.get() > 0) {
      ByteBuffer next = arrived.poll();
      if (next == null) {
        break;
      }
      wanted.decrementAndGet();
      int length = next.remaining();
      to.onNext(List.of(next));
      taken.addAndGet(length);
      letIn();
    }
    if (over || !arrived.isEmpty()) {
      return;
    }
    Throwable cause = failure;
    if (cause != null) {
      over = true;
      to.onError(cause);
    } else if (ended && arrived.isEmpty()) {
      over = true;
      to.onComplete();
    }
  }

  private void letIn() {
    CapacityChannel channel = capacity;
    if (channel == null || ended) {
      return;
    }
    int length = taken.getAndSet(0);
    if (length > 0) {
      try {
        channel.update(length);
      } catch (IOException e) {
        fail(e);
      }
    }
  }
}
