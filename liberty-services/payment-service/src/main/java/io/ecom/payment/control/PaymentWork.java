package io.ecom.payment.control;

import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.ProviderState;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundAnswer;
import io.ecom.payment.entity.Step;
import io.ecom.shared.web.TraceContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Takes the steps that are due on a payment, one after the other, outside of any transaction. Each
 * is stored as wanted before and as heard afterwards, and may be repeated: what a dead process or a
 * silent provider leaves undone, {@link SweepPayments} begins again.
 */
@ApplicationScoped
public class PaymentWork {
  private static final Logger LOG = System.getLogger(PaymentWork.class.getName());
  private static final int AT_ONCE = 32;

  @Resource ManagedExecutorService executor;
  @Inject PaymentStore payments;
  @Inject ProviderCalls provider;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Proceeds in the background; waits only when too much is under way. */
  void proceedSoon(Payment payment) {
    if (payment.due() == Step.NONE) {
      return;
    }
    String traceparent = TraceContext.traceparent();
    places.acquireUninterruptibly();
    try {
      executor.execute(() -> proceedInTrace(payment, traceparent));
    } catch (RejectedExecutionException e) {
      places.release();
      LOG.log(Level.DEBUG, "left to the sweeper: " + e);
    }
  }

  private void proceedInTrace(Payment payment, String traceparent) {
    TraceContext.continueFrom(traceparent);
    try {
      proceed(payment);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "payment of " + payment.orderId() + " will be tried again: " + e);
    } finally {
      TraceContext.clear();
      places.release();
    }
  }

  Payment proceed(Payment begun) {
    Payment payment = begun;
    while (true) {
      Payment next = take(payment.due(), payment);
      if (next.version() == payment.version()) {
        return next;
      }
      payment = next;
    }
  }

  private Payment take(Step step, Payment payment) {
    return switch (step) {
      case NONE -> payment;
      case AUTHORISE -> authorise(payment);
      case CAPTURE -> {
        Answer answer = provider.capture(payment);
        yield payments.change(payment, p -> p.heardOfCapture(answer));
      }
      case VOID -> {
        Answer answer = provider.release(payment);
        yield payments.change(payment, p -> p.heard(answer));
      }
      case REFUND -> payment.openRefund().map(r -> refund(payment, r)).orElse(payment);
    };
  }

  private Payment authorise(Payment payment) {
    try {
      Answer answer = provider.authorise(payment);
      return payments.change(payment, p -> p.heard(answer));
    } catch (NoAnswer e) {
      LOG.log(Level.INFO, "no answer on payment of " + payment.orderId() + ", looking it up: " + e);
      return lookUp(payment);
    }
  }

  /** What the provider does not know of after all this time is not waited for any longer. */
  Payment lookUp(Payment payment) {
    Answer answer = provider.lookUp(payment);
    boolean isLost = answer.state() == ProviderState.ABSENT;
    return payments.change(payment, p -> isLost ? p.giveUp() : p.heard(answer));
  }

  private Payment refund(Payment payment, Refund refund) {
    RefundAnswer answer = provider.refund(payment, refund);
    return payments.change(payment, p -> p.heardOfRefund(refund.refundId(), answer));
  }
}
