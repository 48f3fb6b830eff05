package io.ecom.gateway.boundary;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Passes a body on as fast as its reader takes it: the next part is asked for when the last one is
 * written. One thread at a time drains; a signal that arrives meanwhile makes it go round again.
 */
final class StreamedBody implements WriteListener, Flow.Subscriber<List<ByteBuffer>> {
  private static final ByteBuffer PART_END = ByteBuffer.allocate(0);

  private final ServletOutputStream out;
  private final Runnable done;
  private final Queue<ByteBuffer> pending = new ConcurrentLinkedQueue<>();
  private final AtomicInteger signals = new AtomicInteger();
  private volatile boolean writable;
  private volatile boolean received;
  private volatile boolean cancelled;
  private volatile Flow.@Nullable Subscription subscription;

  StreamedBody(ServletOutputStream out, Runnable done) {
    this.out = out;
    this.done = done;
  }

  void begin(Flow.Publisher<List<ByteBuffer>> publisher) {
    out.setWriteListener(this);
    publisher.subscribe(this);
  }

  void cancel() {
    cancelled = true;
    Flow.Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    pending.addAll(buffers);
    pending.add(PART_END);
    drain();
  }

  @Override
  public void onComplete() {
    received = true;
    drain();
  }

  /** The status is out already: breaking off is all that tells the client of it. */
  @Override
  public void onError(Throwable failure) {
    cancelled = true;
    done.run();
  }

  @Override
  public void onWritePossible() {
    writable = true;
    drain();
  }

  private void drain() {
    if (!writable || signals.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      try {
        write();
      } catch (IOException | RuntimeException e) {
        cancel();
        done.run();
      }
      seen = signals.addAndGet(-seen);
    } while (seen != 0);
  }

  private void write() throws IOException {
    while (!cancelled && out.isReady()) {
      ByteBuffer next = pending.poll();
      if (next == null) {
        if (received && pending.isEmpty()) {
          cancelled = true;
          done.run();
        }
        return;
      }
      if (next == PART_END) {
        Flow.Subscription current = subscription;
        if (current != null) {
          current.request(1);
        }
      } else {
        byte[] chunk = new byte[next.remaining()];
        next.get(chunk);
        out.write(chunk);
      }
    }
  }
}
