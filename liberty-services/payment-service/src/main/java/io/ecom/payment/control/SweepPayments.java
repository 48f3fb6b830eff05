package io.ecom.payment.control;

import com.mongodb.MongoException;
import io.ecom.payment.control.PaymentStore.Due;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.Step;
import io.ecom.shared.web.TraceContext;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks after payments that hang: finishes their step, or asks the provider how they stand. */
@ApplicationScoped
public class SweepPayments {
  private static final Logger LOG = System.getLogger(SweepPayments.class.getName());
  private static final long EVERY_SECONDS = 5;
  private static final int AT_MOST = 200;

  @Resource ManagedScheduledExecutorService executor;
  @Inject PaymentStore payments;
  @Inject PaymentWork work;
  @Inject Webhooks webhooks;

  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    schedule =
        executor.scheduleWithFixedDelay(
            this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
  }

  void sweep() {
    try {
      Optional<Due> due = payments.nextDue(Instant.now());
      for (int i = 0; i < AT_MOST && due.isPresent(); i++) {
        lookAfter(due.get());
        due = payments.nextDue(Instant.now());
      }
      webhooks.applyKept();
    } catch (MongoException e) {
      LOG.log(Level.WARNING, "sweep will be repeated: " + e.getMessage());
    }
  }

  private void lookAfter(Due due) {
    Payment payment = due.payment();
    TraceContext.continueFrom(due.traceparent());
    try {
      if (payment.due() == Step.NONE) {
        ask(payment);
      } else {
        work.proceedSoon(payment);
      }
    } catch (NoAnswer e) {
      LOG.log(Level.INFO, "payment of " + payment.orderId() + " will be looked up again: " + e);
    } finally {
      TraceContext.clear();
    }
  }

  private void ask(Payment payment) {
    Payment next = work.lookUp(payment);
    if (next.due() != Step.NONE) {
      work.proceedSoon(next);
    } else if (NextLook.at(next).isEmpty()) {
      payments.rest(next);
    }
  }
}
