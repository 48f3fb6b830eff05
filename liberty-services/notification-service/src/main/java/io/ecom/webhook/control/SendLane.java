package io.ecom.webhook.control;

import io.ecom.webhook.entity.Attempt;
import io.ecom.webhook.entity.Delivery;
import io.ecom.webhook.entity.Endpoint;
import io.ecom.webhook.entity.NextInLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Sends what waits in a lane, one after the other, as long as the receiver takes it. */
@ApplicationScoped
public class SendLane {
  private static final Logger LOG = System.getLogger(SendLane.class.getName());

  /** Longer than an attempt can take, the look-up of the name included. */
  static final Duration LEASE = Duration.ofMinutes(1);

  /** Then other lanes have their turn. */
  private static final int STEPS_AT_ONCE = 10;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  @Inject LaneStore lanes;
  @Inject DeliveryStore deliveries;
  @Inject EndpointStore endpoints;
  @Inject EndpointHealth health;
  @Inject WebhookClient client;
  @Inject WebhookSettings settings;
  @Inject CaughtUp caughtUp;

  void send(Lane taken) {
    @Nullable Lane lane = taken;
    for (int step = 0; step < STEPS_AT_ONCE && lane != null; step++) {
      if (!goOn(lane)) {
        return;
      }
      lane = lanes.look(lane).orElse(null);
    }
    if (lane != null) {
      lanes.release(lane, Instant.now());
    }
  }

  /**
   * @return whether the lane is to be looked at again now
   */
  private boolean goOn(Lane lane) {
    Optional<Endpoint> endpoint = endpoints.find(lane.endpointId());
    if (endpoint.isEmpty()) {
      return !lanes.remove(lane);
    }
    Instant now = Instant.now();
    if (!endpoint.get().enabled()) {
      lanes.release(lane, now);
      return false;
    }
    Optional<Delivery> next = NextInLine.of(deliveries.waiting(lane));
    if (next.isEmpty()) {
      return !lanes.remove(lane);
    }
    Instant due = dueAt(next.get(), now);
    if (due.isAfter(now)) {
      return !lanes.releaseUnchanged(lane, due);
    }
    if (!lanes.renew(lane, now.plus(LEASE))) {
      return false;
    }
    attempt(endpoint.get(), next.get());
    return true;
  }

  private Instant dueAt(Delivery delivery, Instant now) {
    if (delivery.dueAt().isAfter(now)) {
      return delivery.dueAt();
    }
    boolean settled =
        !delivery.message().mayHavePredecessors() || caughtUp.covers(delivery.createdAt(), now);
    return settled ? now : now.plus(LOOK_AGAIN);
  }

  private void attempt(Endpoint endpoint, Delivery delivery) {
    Attempt attempt = client.send(endpoint, delivery.message());
    double chance = ThreadLocalRandom.current().nextDouble();
    Delivery after = delivery.after(attempt, settings.schedule(), chance);
    deliveries.attempted(delivery, after, attempt);
    if (!attempt.isTaken()) {
      LOG.log(Level.INFO, "webhook {0}: {1}, {2}", delivery.id(), attempt.outcome(), after.state());
    }
    health.learn(endpoint, attempt);
  }
}
