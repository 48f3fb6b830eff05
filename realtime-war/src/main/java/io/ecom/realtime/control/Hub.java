package io.ecom.realtime.control;

import io.ecom.realtime.entity.CloseCode;
import io.ecom.realtime.entity.EventId;
import io.ecom.realtime.entity.Identity;
import io.ecom.realtime.entity.StreamEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * This instance's clients and its position in the stream. Its lock is held for handing out and for
 * changing over from catching up to live, and never while something is sent.
 */
@ApplicationScoped
public class Hub {
  @Inject
  @ConfigProperty(name = "ecom.realtime.sessions.max")
  int maxSessions;

  @Inject
  @ConfigProperty(name = "ecom.realtime.sessions.max-per-user")
  int maxPerUser;

  private final Set<Subscription> subscriptions = new LinkedHashSet<>();
  private @Nullable EventId position;
  private boolean closed;

  /** Why a new client cannot be had. */
  public enum Refusal {
    NOT_READY,
    FULL,
    TOO_MANY_OF_USER
  }

  public synchronized Optional<Refusal> refusal(Identity identity) {
    if (position == null || closed) {
      return Optional.of(Refusal.NOT_READY);
    }
    if (subscriptions.size() >= maxSessions) {
      return Optional.of(Refusal.FULL);
    }
    long own =
        subscriptions.stream().filter(s -> s.identity().userId().equals(identity.userId())).count();
    return own >= maxPerUser ? Optional.of(Refusal.TOO_MANY_OF_USER) : Optional.empty();
  }

  /** A client that begins now. */
  synchronized boolean join(Subscription subscription) {
    if (!admit(subscription)) {
      return false;
    }
    EventId now = position == null ? EventId.NONE : position;
    subscription.send(Messages.welcome(now, subscription.identity()));
    subscription.goLive(now);
    return true;
  }

  /** A client that first catches up. Until then its last id is the one it came with. */
  synchronized boolean joinAgain(Subscription subscription) {
    if (!admit(subscription)) {
      return false;
    }
    subscription.send(Messages.welcome(subscription.cursor(), subscription.identity()));
    return true;
  }

  private boolean admit(Subscription subscription) {
    return refusal(subscription.identity()).isEmpty() && subscriptions.add(subscription);
  }

  synchronized void leave(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  synchronized List<Subscription> everyone() {
    return List.copyOf(subscriptions);
  }

  /** New events of the stream. */
  synchronized void advance(List<StreamEvent> events) {
    for (StreamEvent event : events) {
      subscriptions.stream().filter(Subscription::isLive).forEach(s -> s.hear(event));
      position = event.id();
    }
  }

  /** Begins at a position; whoever was here before may have missed something. */
  synchronized void restart(EventId newest) {
    if (position != null) {
      subscriptions.forEach(s -> s.resync(newest));
    }
    position = newest;
  }

  synchronized EventId cursor(Subscription subscription) {
    return subscription.cursor();
  }

  /**
   * A part of what a client missed; true once it has all of it and follows live.
   *
   * @param missed nothing if that is not kept any more
   */
  synchronized boolean catchUp(Subscription subscription, Optional<List<StreamEvent>> missed) {
    EventId now = position;
    if (subscription.isLive() || now == null) {
      return true;
    }
    if (missed.isEmpty()) {
      subscription.resync(now);
      return true;
    }
    missed.get().forEach(subscription::hear);
    EventId reached = subscription.cursor();
    if (now.isAfter(reached)) {
      return false;
    }
    subscription.goLive(reached);
    return true;
  }

  /** The server stops: clients shall go elsewhere. */
  void close() {
    List<Subscription> leaving;
    synchronized (this) {
      closed = true;
      leaving = everyone();
    }
    leaving.parallelStream().forEach(s -> s.endHere(CloseCode.GOING_AWAY, "server stops"));
  }
}
