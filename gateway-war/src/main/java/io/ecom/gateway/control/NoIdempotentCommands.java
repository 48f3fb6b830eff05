package io.ecom.gateway.control;

import io.ecom.shared.web.IdempotencyFilter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * Leaves the filter for idempotent commands out: this WAR has no such commands, and no store that
 * the filter could be given.
 */
public class NoIdempotentCommands implements Extension {
  void leaveOut(@Observes ProcessAnnotatedType<IdempotencyFilter> type) {
    type.veto();
  }
}
