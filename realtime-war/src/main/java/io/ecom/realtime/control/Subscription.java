package io.ecom.realtime.control;

import io.ecom.realtime.entity.CloseCode;
import io.ecom.realtime.entity.EventId;
import io.ecom.realtime.entity.Identity;
import io.ecom.realtime.entity.StreamEvent;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One client's place in the stream. It first catches up with what it missed, then follows live; the
 * {@link Hub} sees to it that nothing falls between the two.
 */
public final class Subscription {
  private static final Logger LOG = System.getLogger(Subscription.class.getName());

  private final Identity identity;
  private final Channel channel;
  private final Executor closers;
  private final Outbox outbox;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicBoolean nudged = new AtomicBoolean();

  // Guarded by the hub.
  private EventId cursor;
  private boolean live;

  private volatile Instant heardAt = Instant.now();
  private volatile Instant pingedAt = heardAt;
  private volatile Instant endedAt = Instant.MAX;

  Subscription(
      Identity identity, Channel channel, Outbox outbox, Executor closers, EventId cursor) {
    this.identity = identity;
    this.channel = channel;
    this.outbox = outbox;
    this.closers = closers;
    this.cursor = cursor;
  }

  Identity identity() {
    return identity;
  }

  Outbox outbox() {
    return outbox;
  }

  EventId cursor() {
    return cursor;
  }

  boolean isLive() {
    return live;
  }

  /** From here on it follows live. */
  void goLive(EventId position) {
    cursor = position;
    live = true;
  }

  void hear(StreamEvent event) {
    if (event.id().isAfter(cursor)) {
      cursor = event.id();
      if (event.audience().includes(identity)) {
        send(event.text());
      }
    }
  }

  /** The client has to load afresh; what comes after the position it will hear. */
  void resync(EventId position) {
    send(Messages.resync(position));
    goLive(position);
  }

  /** Sends a message; a client that is too far behind has to come back and catch up. */
  void send(String text) {
    if (!outbox.offer(text)) {
      end(CloseCode.TRY_AGAIN, "too slow");
    }
  }

  void heard() {
    heardAt = Instant.now();
  }

  boolean isSilent(Instant now, Duration limit) {
    return heardAt.plus(limit).isBefore(now);
  }

  void pingWhenDue(Instant now, Duration interval) {
    if (pingedAt.plus(interval).isBefore(now)) {
      pingedAt = now;
      outbox.ping();
    }
  }

  /** Ends the session, on another thread as that may take its time. */
  void end(CloseCode code, String reason) {
    if (begin()) {
      closers.execute(() -> channel.close(code, reason));
    }
  }

  /**
   * Ends the session on this thread: the one that reads from it, or one with nothing else to do.
   */
  void endHere(CloseCode code, String reason) {
    if (begin()) {
      channel.close(code, reason);
    }
  }

  private boolean begin() {
    boolean first = ended.compareAndSet(false, true);
    if (first) {
      outbox.close();
      endedAt = Instant.now();
    }
    return first;
  }

  /**
   * A close waits for the container's read to end, and sometimes misses that it was cancelled: the
   * pong of the client then ends it.
   */
  void nudge(Instant now, Duration patience) {
    if (endedAt.isBefore(now.minus(patience)) && nudged.compareAndSet(false, true)) {
      closers.execute(this::ping);
    }
  }

  private void ping() {
    try {
      channel.ping();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "socket is gone", e);
    }
  }

  boolean hasEnded() {
    return ended.get();
  }
}
