package io.ecom.realtime.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
  private static final Identity ANN = identity("ann", "shopper");
  private static final Identity ADMIN = identity("root", "shopper", "admin");

  @Test
  void whatIsForOneUserReachesNobodyElse() {
    Audience ann = Audience.user("ann");
    assertThat(ann.includes(ANN)).isTrue();
    assertThat(ann.includes(identity("Ann", "shopper"))).isFalse();
    assertThat(ann.includes(ADMIN)).isFalse();
  }

  @Test
  void whatIsForAdminsReachesNoOtherRole() {
    assertThat(Audience.ADMINS.includes(ADMIN)).isTrue();
    assertThat(Audience.ADMINS.includes(ANN)).isFalse();
    assertThat(Audience.ADMINS.includes(identity("admin", "support", "catalog"))).isFalse();
  }

  @Test
  void everybodyIsEverybody() {
    assertThat(Audience.EVERYBODY.includes(ANN)).isTrue();
    assertThat(Audience.EVERYBODY.includes(ADMIN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"everybody", "admins", "nobody", "user:ann", "user:everybody"})
  void keepsItsMeaningAsText(String text) {
    assertThat(Audience.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "everyone", "ADMINS", "role:admin"})
  void whatIsNotUnderstoodIsForNobody(String text) {
    assertThat(Audience.parse(text).includes(ADMIN)).isFalse();
    assertThat(Audience.parse(null).includes(ADMIN)).isFalse();
  }

  @Test
  void anIdentityExpiresWithItsToken() {
    Instant end = Instant.parse("2026-01-01T00:00:00Z");
    Identity identity = new Identity("ann", Set.of(), end, null);
    assertThat(identity.hasExpired(end.minusSeconds(1))).isFalse();
    assertThat(identity.hasExpired(end)).isTrue();
  }

  private static Identity identity(String user, String... roles) {
    return new Identity(user, Set.of(roles), Instant.MAX, null);
  }
}
