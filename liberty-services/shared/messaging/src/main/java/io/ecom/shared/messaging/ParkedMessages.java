package io.ecom.shared.messaging;

/**
 * The service's own record of messages that were not processed, if it has a database. Later
 * messages of their key and topic wait behind them.
 */
public interface ParkedMessages {

  /** Another instance may have parked messages of a partition that is now ours. */
  void partitionAcquired();

  /** Whether messages of this key wait. Answered from memory. */
  boolean isHeld(String topic, String key);

  void park(DeadLetter failed);

  /**
   * @return false if nothing waits any more, so that the message may be handled
   */
  boolean parkBehind(DeadLetter heldBack);
}
