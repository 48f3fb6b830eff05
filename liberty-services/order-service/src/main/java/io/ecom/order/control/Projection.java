package io.ecom.order.control;

import io.ecom.order.entity.Comparison;

/**
 * A read model made of the events of orders, which can be made again while the shop is open. An
 * application-scoped bean, which {@link RebuildProjections} finds by itself.
 */
interface Projection {
  /** What admins call it. */
  String name();

  /**
   * Makes it again from all events beside the live one, compares the two and switches to the new
   * one, without losing what happens meanwhile. May be killed at any time and begun again.
   *
   * @return how the live one differed
   */
  Comparison rebuild(Progress progress);

  /** Tells how far a rebuild is, and learns whether it may go on. */
  interface Progress {
    /** The rebuild's own name. */
    String run();

    /**
     * @throws IllegalStateException if somebody else has taken over
     */
    void report(String phase, long done, long total);
  }
}
