package io.ecom.auth.control;

import com.mongodb.client.ClientSession;
import com.nimbusds.jose.jwk.JWK;
import io.ecom.auth.control.ApiKeyStore.Position;
import io.ecom.auth.entity.ApiKey;
import io.ecom.auth.entity.Scope;
import io.ecom.auth.entity.VerificationKey;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.SessionEnded;
import io.ecom.shared.audit.AuditLog;
import io.ecom.shared.audit.Deed;
import io.ecom.shared.audit.Deed.Author;
import io.ecom.shared.outbox.Outbox;
import io.ecom.shared.outbox.OutgoingEvent;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and revokes API keys, for admins. */
@ApplicationScoped
public class ApiKeys {
  private static final Duration LONGEST = Duration.ofDays(3650);

  @Inject ApiKeyStore store;
  @Inject AuditLog audit;
  @Inject Outbox outbox;

  /**
   * @throws ProblemException 400 if its end makes no sense, or nobody can sign for it
   */
  public ApiKey.Issued create(ApiKey.Order order, Author author) {
    Instant now = now();
    requireEnd(order.expiresAt(), now);
    requireUsable(order.publicKey());
    ApiKey.Issued issued = ApiKey.issue(order, author.userId(), now);
    ApiKey key = issued.key();
    return audit.inTransaction(
        tx -> {
          store.insert(tx, key);
          audit.record(tx, Deed.of(author, "api-key-created", key.id()).change(null, shown(key)));
          return issued;
        });
  }

  private static void requireEnd(@Nullable Instant expiresAt, Instant now) {
    if (expiresAt != null && !(expiresAt.isAfter(now) && expiresAt.isBefore(now.plus(LONGEST)))) {
      throw ProblemException.invalid(
          "expiresAt", "must be in the future, in " + LONGEST.toDays() + " days at most");
    }
  }

  private static void requireUsable(@Nullable VerificationKey key) {
    try {
      if (key != null) {
        JWK.parse(key.jwk());
      }
    } catch (ParseException | IllegalArgumentException e) {
      throw ProblemException.invalid("publicKey", "must be a point of its curve");
    }
  }

  /** Newest first. */
  public List<ApiKey> list(@Nullable Position after, int limit) {
    return store.list(after, limit);
  }

  public ApiKey get(String id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("There is no such API key."));
  }

  /** Makes the key's tokens worthless everywhere. Doing it again is fine. */
  public void revoke(String id, Author author) {
    get(id);
    audit.inTransaction(tx -> store.revoke(tx, id, now()).map(key -> revoked(tx, key, author)));
  }

  private ApiKey revoked(ClientSession tx, ApiKey key, Author author) {
    audit.record(tx, Deed.of(author, "api-key-revoked", key.id()).change(shown(key), null));
    outbox.append(
        tx,
        OutgoingEvent.of(
            EventTypes.SESSION_ENDED, key.id(), 1, new SessionEnded(key.id(), key.id(), now())));
    return key;
  }

  private static Map<String, Object> shown(ApiKey key) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", key.name());
    shown.put("scopes", Scope.wireNames(key.scopes()));
    VerificationKey publicKey = key.publicKey();
    if (publicKey != null) {
      shown.put("publicKey", publicKey.thumbprint());
    }
    if (key.expiresAt() != null) {
      shown.put("expiresAt", key.expiresAt().toString());
    }
    return shown;
  }

  /** As precise as Mongo keeps it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
