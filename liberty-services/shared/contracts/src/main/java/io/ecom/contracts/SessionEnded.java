package io.ecom.contracts;

import java.time.Instant;

/** A session is over: access tokens of it are worth nothing from now on. */
public record SessionEnded(String sessionId, String userId, Instant at) {}
