package io.ecom.auth.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The keys tokens are signed with. A new key is published some time before the first token is
 * signed with it, and an old one stays published while tokens signed with it live, so that
 * verifiers which cache the key set never meet an unknown key.
 *
 * @param keys newest generation first
 */
public record KeyRing(List<Key> keys) {

  /** Published keys: the next one if announced, the current one and the previous one. */
  private static final int PUBLISHED = 3;

  /**
   * A signing key pair.
   *
   * @param generation 1 for the first key ever; unique
   * @param jwk the pair as JSON Web Key, private part included
   * @param activeFrom when signing with it begins
   */
  public record Key(String id, int generation, String jwk, Instant activeFrom) {
    @Override
    public String toString() {
      return "Key[" + id + "]";
    }
  }

  public KeyRing {
    keys = keys.stream().sorted(Comparator.comparingInt(Key::generation).reversed()).toList();
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The key to sign with. */
  public Key current(Instant now) {
    return keys.stream()
        .filter(key -> !key.activeFrom().isAfter(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no active signing key"));
  }

  public List<Key> published() {
    return keys.stream().limit(PUBLISHED).toList();
  }

  /** Whether the newest key has served its time. */
  public boolean needsSuccessor(Instant now, Duration serviceLife) {
    return isEmpty() || !keys.get(0).activeFrom().plus(serviceLife).isAfter(now);
  }

  public int nextGeneration() {
    return isEmpty() ? 1 : keys.get(0).generation() + 1;
  }
}
