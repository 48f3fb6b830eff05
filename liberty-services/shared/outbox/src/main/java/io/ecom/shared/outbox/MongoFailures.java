package io.ecom.shared.outbox;

import io.ecom.shared.messaging.TransientFailure;
import io.ecom.shared.mongo.DatabaseAway;
import jakarta.enterprise.context.ApplicationScoped;

/** A database that is away, or a transaction that lost a race. */
@ApplicationScoped
public class MongoFailures implements TransientFailure {
  @Override
  public boolean matches(Throwable failure) {
    return DatabaseAway.explains(failure) || DatabaseAway.lostRace(failure);
  }
}
