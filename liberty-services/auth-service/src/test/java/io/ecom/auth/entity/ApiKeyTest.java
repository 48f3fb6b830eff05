package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ecom.auth.entity.ApiKey.Issued;
import io.ecom.auth.entity.ApiKey.Order;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

  private final Issued issued = issue(null);
  private final ApiKey key = issued.key();

  private static Issued issue(@Nullable Instant expiresAt) {
    Order order = new Order(" ERP ", Set.of(Scope.CATALOG_WRITE), null, expiresAt);
    return ApiKey.issue(order, "admin-1", NOW);
  }

  private static ApiKey revoked(ApiKey key) {
    return new ApiKey(
        key.id(),
        key.name(),
        key.secretHash(),
        key.scopes(),
        key.publicKey(),
        key.createdBy(),
        key.createdAt(),
        key.expiresAt(),
        NOW,
        null);
  }

  @Test
  void takesItsSecretAndNoOther() {
    assertThat(key.accepts(issued.secret(), NOW)).isTrue();
    assertThat(key.accepts(issue(null).secret(), NOW)).isFalse();
    assertThat(key.accepts(key.secretHash(), NOW)).isFalse();
    assertThat(key.accepts("", NOW)).isFalse();
  }

  @Test
  void endsWhenItExpiresAndWhenItIsRevoked() {
    Instant end = NOW.plusSeconds(60);
    Issued limited = issue(end);

    assertThat(limited.key().accepts(limited.secret(), end.minusMillis(1))).isTrue();
    assertThat(limited.key().accepts(limited.secret(), end)).isFalse();
    assertThat(revoked(key).accepts(issued.secret(), NOW)).isFalse();
  }

  @Test
  void neitherItsRecordNorItsTextTellsTheSecret() {
    assertThat(key.secretHash()).isNotEqualTo(issued.secret()).hasSize(43);
    assertThat(issued.toString() + key).doesNotContain(issued.secret(), key.secretHash());
    assertThat(key.name()).isEqualTo("ERP");
  }

  @Test
  void grantsNoMoreThanItHas() {
    assertThat(key.grant(null)).contains(Set.of(Scope.CATALOG_WRITE));
    assertThat(key.grant("catalog:read")).contains(Set.of(Scope.CATALOG_READ));
    assertThat(key.grant("support:read")).isEmpty();
  }

  @Test
  void isGoodForSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.issue(new Order("x", Set.of(), null, null), "admin-1", NOW));
  }
}
