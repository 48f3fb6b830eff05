package io.ecom.shared.outbox;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.MalformedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** How far publishing is behind. */
@ApplicationScoped
public class OutboxBacklog {
  private static final int NEXT = 100;

  @Inject @Any Instance<OutboxSource> sources;

  /** When the oldest of the events happened that are to be published next. */
  public Optional<Instant> oldestUnsent() {
    return sources.stream()
        .flatMap(source -> source.unsent(NEXT).stream())
        .map(OutboxBacklog::happened)
        .min(Instant::compareTo);
  }

  /** An event that is made only when it is sent tells in its data when it happened. */
  private static Instant happened(OutgoingEvent outgoing) {
    try {
      CloudEvent event = CloudEvent.parse(outgoing.json());
      return Instant.parse(event.data().getString("at", event.time().toString()));
    } catch (MalformedEvent | DateTimeException e) {
      // whoever is to publish it will not manage
      return Instant.EPOCH;
    }
  }
}
