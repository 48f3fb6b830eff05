package io.ecom.system.attack;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.ecom.shared.testkit.Shopper;
import io.ecom.system.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Moves the end of an account's links. */
final class OneTimeLinks {
  private OneTimeLinks() {}

  static void expire(Shopper owner) {
    end(owner, Instant.now().minusSeconds(1));
  }

  static void revive(Shopper owner) {
    end(owner, Instant.now().plus(Duration.ofMinutes(5)));
  }

  private static void end(Shopper owner, Instant at) {
    Databases.collection("auth", "one_time_tokens")
        .updateMany(Filters.eq("accountId", owner.id()), Updates.set("expiresAt", Date.from(at)));
  }
}
