package io.ecom.webhook.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a receiver wants to hear of events.
 *
 * @param secrets the current one first
 * @param disabledBecause why, if the shop stopped by itself
 * @param failingSince when the first of the attempts failed that nothing succeeded since
 */
public record Endpoint(
    String id,
    Details details,
    boolean enabled,
    List<SigningSecret> secrets,
    @Nullable String disabledBecause,
    @Nullable Instant failingSince,
    Instant createdAt,
    Instant updatedAt) {

  /** What its owner decides. */
  public record Details(String url, Set<String> eventTypes, String description) {}

  public static Endpoint create(String id, Details details, boolean enabled, Instant now) {
    return new Endpoint(
        id,
        details,
        enabled,
        List.of(new SigningSecret(Secret.random(), null)),
        null,
        null,
        now,
        now);
  }

  /** Another address, or a second start, gets its chance from now on. */
  public Endpoint change(Details to, boolean nowEnabled, Instant now) {
    boolean again = nowEnabled && (!enabled || !to.url().equals(details.url()));
    return new Endpoint(
        id,
        to,
        nowEnabled,
        secrets,
        nowEnabled ? null : disabledBecause,
        again ? null : failingSince,
        createdAt,
        now);
  }

  /** The new secret signs at once, those before for the given time still. */
  public Endpoint rotate(Secret next, Duration overlap, Instant now) {
    List<SigningSecret> all =
        Stream.concat(
                Stream.of(new SigningSecret(next, null)),
                secrets.stream()
                    .filter(secret -> secret.signsAt(now))
                    .map(secret -> secret.endingAt(now.plus(overlap))))
            .toList();
    return new Endpoint(id, details, enabled, all, disabledBecause, failingSince, createdAt, now);
  }

  public Secret currentSecret() {
    return secrets.get(0).secret();
  }

  /** The header {@code webhook-signature}: an entry for each secret that is good at the time. */
  public String signature(WebhookMessage message, Instant at) {
    return secrets.stream()
        .filter(secret -> secret.signsAt(at))
        .map(secret -> secret.secret().sign(message.id(), at.getEpochSecond(), message.body()))
        .collect(Collectors.joining(" "));
  }

  /** Whether nothing has succeeded for so long that it is not worth going on. */
  public boolean isLost(Duration patience, Instant now) {
    return failingSince != null && !now.isBefore(failingSince.plus(patience));
  }
}
