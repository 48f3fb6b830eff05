package io.ecom.reconciliation.control;

import io.ecom.order.control.AuditOrders;
import io.ecom.reconciliation.entity.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Applies remedies; each may be applied twice. */
@ApplicationScoped
public class Heal {
  private static final Logger LOG = System.getLogger(Heal.class.getName());

  @Inject AuditOrders orders;

  /** Whether it could be applied. */
  boolean apply(Difference difference) {
    String orderId = difference.subject();
    try {
      switch (difference.remedy()) {
        case EXPIRE_ORDER -> orders.expire(orderId);
        case REWRITE_VIEW -> orders.rewriteView(orderId);
        case ANNOUNCE_CANCELLATION -> orders.announceCancellation(orderId);
        case NONE -> {
          return false;
        }
      }
      LOG.log(Level.WARNING, "healed " + difference.kind().wireName() + " of " + orderId);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "cannot heal " + difference.kind().wireName() + " of " + orderId, e);
      return false;
    }
  }
}
