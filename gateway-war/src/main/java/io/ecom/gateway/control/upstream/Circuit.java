package io.ecom.gateway.control.upstream;

import dev.failsafe.CircuitBreaker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;

/**
 * Keeps calls from one instance that fails again and again. After a permit was given, the outcome
 * has to be recorded.
 */
final class Circuit {
  private static final Logger LOG = System.getLogger(Circuit.class.getName());

  /**
   * @param failures consecutive failures that open the circuit
   * @param delay how long it stays open
   * @param successes that close it after that; also how many calls may probe at once
   */
  record Settings(int failures, Duration delay, int successes) {}

  private final CircuitBreaker<Object> breaker;

  /**
   * @param onClose what else happens when it lets everything through again
   */
  Circuit(String name, Settings settings, Runnable onClose) {
    breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(settings.failures())
            .withDelay(settings.delay())
            .withSuccessThreshold(settings.successes())
            .onOpen(e -> LOG.log(Level.WARNING, "circuit of " + name + " is open"))
            .onHalfOpen(e -> LOG.log(Level.INFO, "circuit of " + name + " is half-open"))
            .onClose(
                e -> {
                  LOG.log(Level.INFO, "circuit of " + name + " is closed");
                  onClose.run();
                })
            .build();
  }

  boolean tryAcquire() {
    return breaker.tryAcquirePermit();
  }

  void record(boolean success) {
    if (success) {
      breaker.recordSuccess();
    } else {
      breaker.recordFailure();
    }
  }

  String state() {
    return breaker.getState().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isOpen() {
    return breaker.isOpen();
  }

  /** Zero unless open. */
  Duration opensIn() {
    return breaker.isOpen() ? breaker.getRemainingDelay() : Duration.ZERO;
  }
}
