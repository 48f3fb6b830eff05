package io.ecom.shared.messaging;

/**
 * Tells failures that pass by themselves (a database that is away) from failures of the message.
 * The former are retried without end, as no other message would fare better; the latter end as dead
 * letters.
 */
public interface TransientFailure {
  boolean matches(Throwable failure);
}
