package io.ecom.auth.boundary;

import io.ecom.auth.entity.Session;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session that goes on.
 *
 * @param current whether it is the one that asks
 * @param device what the client called itself at log-in
 */
@Schema(name = "ActiveSession")
public record ActiveSessionResponse(
    String id,
    boolean current,
    @Nullable String device,
    Instant startedAt,
    Instant lastUsedAt,
    Instant expiresAt) {

  static ActiveSessionResponse of(Session session, @Nullable String currentId) {
    return new ActiveSessionResponse(
        session.id(),
        session.id().equals(currentId),
        session.device(),
        session.startedAt(),
        session.rotatedAt(),
        session.expiresAt());
  }
}
