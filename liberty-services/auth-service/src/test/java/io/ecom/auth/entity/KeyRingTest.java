package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.auth.entity.KeyRing.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class KeyRingTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration SERVICE_LIFE = Duration.ofDays(90);
  private static final Duration ANNOUNCEMENT = Duration.ofMinutes(15);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private static Key key(int generation, Instant activeFrom) {
    return new Key("k" + generation, generation, "secret", activeFrom);
  }

  @Example
  void anEmptyRingNeedsItsFirstKey() {
    KeyRing empty = new KeyRing(List.of());

    assertThat(empty.needsSuccessor(START, SERVICE_LIFE)).isTrue();
    assertThat(empty.nextGeneration()).isEqualTo(1);
    assertThatThrownBy(() -> empty.current(START)).isInstanceOf(IllegalStateException.class);
  }

  @Example
  void aNewKeyIsPublishedBeforeItSigns() {
    Instant activeFrom = START.plus(SERVICE_LIFE);
    KeyRing ring = new KeyRing(List.of(key(1, START), key(2, activeFrom)));

    assertThat(ring.published()).extracting(Key::generation).containsExactly(2, 1);
    assertThat(ring.current(activeFrom.minusMillis(1)).generation()).isEqualTo(1);
    assertThat(ring.current(activeFrom).generation()).isEqualTo(2);
  }

  @Example
  void aKeyIsReplacedWhenItHasServedItsTimeAndOnlyOnce() {
    Instant end = START.plus(SERVICE_LIFE);
    KeyRing ring = new KeyRing(List.of(key(1, START)));

    assertThat(ring.needsSuccessor(end.minusMillis(1), SERVICE_LIFE)).isFalse();
    assertThat(ring.needsSuccessor(end, SERVICE_LIFE)).isTrue();
    KeyRing announced = new KeyRing(List.of(key(1, START), key(2, end.plus(ANNOUNCEMENT))));
    assertThat(announced.needsSuccessor(end, SERVICE_LIFE)).isFalse();
  }

  @Example
  void aKeyIsNeverPrinted() {
    assertThat(key(1, START)).hasToString("Key[k1]");
  }

  @Provide
  Arbitrary<Duration> pause() {
    return Arbitraries.longs()
        .between(1, Duration.ofDays(100).toSeconds())
        .map(Duration::ofSeconds)
        .flatMap(any -> Arbitraries.of(any, Duration.ofMinutes(1), Duration.ofMinutes(10)));
  }

  /** Whenever tokens are asked for: verifiers know the key, and go on knowing it. */
  @Property
  void noTokenMeetsAVerifierThatDoesNotKnowItsKey(
      @ForAll @Size(max = 40) List<@From("pause") Duration> pauses) {
    Instant now = START;
    List<Key> keys = new ArrayList<>();
    Map<Key, Instant> publishedSince = new HashMap<>();
    Map<Key, Instant> lastSigned = new HashMap<>();
    for (Duration pause : pauses) {
      now = now.plus(pause);
      KeyRing ring = new KeyRing(keys);
      if (ring.needsSuccessor(now, SERVICE_LIFE)) {
        Instant activeFrom = ring.isEmpty() ? now : now.plus(ANNOUNCEMENT);
        keys.add(key(ring.nextGeneration(), activeFrom));
        ring = new KeyRing(keys);
        publishedSince.put(ring.keys().get(0), now);
      }
      Key signing = ring.current(now);
      lastSigned.put(signing, now);

      if (signing.generation() > 1) {
        assertThat(publishedSince.get(signing)).isBeforeOrEqualTo(now.minus(ANNOUNCEMENT));
      }
      Instant alive = now.minus(TOKEN_LIFE);
      List<Key> inUse =
          keys.stream()
              .filter(key -> lastSigned.getOrDefault(key, Instant.MIN).isAfter(alive))
              .toList();
      assertThat(ring.published()).containsAll(inUse);
    }
  }
}
