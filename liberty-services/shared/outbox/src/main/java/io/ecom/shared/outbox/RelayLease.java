package io.ecom.shared.outbox;

import com.mongodb.client.MongoDatabase;
import io.ecom.shared.mongo.Lease;
import java.time.Duration;
import java.time.Instant;

/**
 * One relay at a time among the instances of a service; another takes over when it stops. Those
 * that wait knock, so that the holder knows whether there are others.
 */
final class RelayLease {
  private static final Duration TERM = Duration.ofSeconds(6);
  private static final Duration KNOCK_EVERY = Duration.ofSeconds(1);

  private final Lease lease;
  private Instant askAfter = Instant.EPOCH;

  RelayLease(MongoDatabase database) {
    lease = new Lease(database, "outbox-relay", TERM);
  }

  /** Takes or keeps it; one that waits asks the database once a second. */
  boolean hold() {
    Instant now = Instant.now();
    if (now.isBefore(askAfter)) {
      return false;
    }
    if (lease.hold()) {
      return true;
    }
    lease.knock();
    askAfter = now.plus(KNOCK_EVERY);
    return false;
  }

  /** Whether another instance waited for the lease when it was last asked for. */
  boolean isShared() {
    return lease.isWanted();
  }

  /** Lets another instance take over at once. */
  void release() {
    lease.release();
    askAfter = Instant.EPOCH;
  }
}
