package io.ecom.auth.control;

import io.ecom.shared.web.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Everything that hashes a password goes through here, a few at a time and on no request's thread:
 * a login storm waits, and past the queue is refused, while the rest of the service goes on.
 */
@ApplicationScoped
public class CredentialWork {

  @Inject CredentialBulkhead bulkhead;

  public <T> CompletionStage<T> submit(Supplier<T> work) {
    String traceparent = TraceContext.traceparent();
    return bulkhead
        .run(
            () -> {
              TraceContext.continueFrom(traceparent);
              return work.get();
            })
        // A refusal is answered by this other thread too, and names the trace.
        .whenComplete((result, failure) -> TraceContext.continueFrom(traceparent));
  }
}
