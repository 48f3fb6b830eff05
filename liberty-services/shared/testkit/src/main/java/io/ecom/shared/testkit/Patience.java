package io.ecom.shared.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what happens by itself. */
public final class Patience {
  /** Generous: a slow machine must not fail a test; a broken shop fails it anyway. */
  private static final Duration MOST = Duration.ofSeconds(40);

  private static final Duration POLL = Duration.ofMillis(150);

  private Patience() {}

  public static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(MOST).pollInterval(POLL).pollDelay(Duration.ZERO);
  }
}
