package io.ecom.gateway.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many bytes of request bodies may be in memory at once. */
@ApplicationScoped
class BodyBudget {
  @Inject
  @ConfigProperty(name = "ecom.gateway.max-buffered-bytes")
  long limit;

  private final AtomicLong reserved = new AtomicLong();

  boolean tryReserve(long bytes) {
    if (reserved.addAndGet(bytes) > limit) {
      reserved.addAndGet(-bytes);
      return false;
    }
    return true;
  }

  void release(long bytes) {
    reserved.addAndGet(-bytes);
  }
}
