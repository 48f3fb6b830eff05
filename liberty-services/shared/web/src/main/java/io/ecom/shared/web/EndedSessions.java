package io.ecom.shared.web;

/** Knows the sessions that ended while access tokens of them may still be valid. */
public interface EndedSessions {
  boolean contains(String sessionId);
}
