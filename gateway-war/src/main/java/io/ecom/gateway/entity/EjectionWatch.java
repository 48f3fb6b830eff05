package io.ecom.gateway.entity;

import java.util.Optional;

/** Notices when more of a service's instances are out of the balance than one loses in silence. */
public final class EjectionWatch {
  private final double mostShare;
  private boolean exceeded;

  /**
   * @param mostShare 0.5 is half of them
   */
  public EjectionWatch(double mostShare) {
    this.mostShare = mostShare;
  }

  public static double share(int out, int all) {
    return all == 0 ? 0 : (double) out / all;
  }

  public boolean isTooMuch(int out, int all) {
    return share(out, all) > mostShare;
  }

  /** Whether it is too much now, if that has changed since it was last asked. */
  public synchronized Optional<Boolean> change(int out, int all) {
    boolean before = exceeded;
    exceeded = isTooMuch(out, all);
    return exceeded == before ? Optional.empty() : Optional.of(exceeded);
  }
}
