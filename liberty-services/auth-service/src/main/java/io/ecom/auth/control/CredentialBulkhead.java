package io.ecom.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/** A bean of its own, because interceptors see only calls between beans. */
@ApplicationScoped
public class CredentialBulkhead {

  /** The sizes are set in microprofile-config.properties. */
  @Asynchronous
  @Bulkhead
  public <T> CompletionStage<T> run(Supplier<T> work) {
    return CompletableFuture.completedFuture(work.get());
  }
}
