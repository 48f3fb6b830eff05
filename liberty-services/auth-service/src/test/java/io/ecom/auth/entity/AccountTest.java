package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
  private static final EmailAddress EMAIL = new EmailAddress("ada@example.com");

  private static Account named(String name) {
    return Account.open(EMAIL, name, "{bcrypt-hs256}x", Instant.EPOCH);
  }

  @Test
  void aNewAccountIsAShoppers() {
    Account ada = named(" Ada ");

    assertThat(ada.roles()).containsExactly(Role.SHOPPER);
    assertThat(ada.name()).isEqualTo("Ada");
    assertThat(ada.version()).isEqualTo(1);
    assertThat(ada.id()).isNotEqualTo(named("Ada").id());
  }

  @Test
  void aRoleIsAddedOnceAndCountsAsAChange() {
    Account admin = named("Ada").grant(Role.ADMIN);

    assertThat(admin.roles()).containsExactlyInAnyOrder(Role.SHOPPER, Role.ADMIN);
    assertThat(admin.version()).isEqualTo(2);
    assertThat(admin.grant(Role.ADMIN)).isSameAs(admin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003", "Ada\nBcc: x", "Ada\u0000", "Ada\u0085", "Ada\u007f"})
  void aNameIsVisibleAndHasNoControlCharacters(String name) {
    assertThatThrownBy(() -> named(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameHasAtMostAHundredCharacters() {
    assertThat(named("x".repeat(100)).name()).hasSize(100);
    assertThatThrownBy(() -> named("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyIsWithoutARole() {
    assertThatThrownBy(
            () -> new Account("1", EMAIL, "Ada", "{x}", Set.of(), false, 1, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printedItSaysNothingPersonal() {
    assertThat(named("Ada").toString()).doesNotContain("Ada", "example.com", "bcrypt");
  }

  @ParameterizedTest
  @EnumSource
  void rolesAreNamedAsInTokens(Role role) {
    assertThat(Role.ofWireName(role.wireName())).isEqualTo(role);
    assertThat(role.wireName()).isLowerCase();
  }

  @Test
  void eachChangeIsOneVersion() {
    Account account = Account.open(EMAIL, "Ada", "{x}", Instant.EPOCH);
    assertThat(account.emailVerified()).isFalse();
    assertThat(account.withPasswordHash("{y}").version()).isEqualTo(2);
    assertThat(account.withPasswordHash("{y}").emailVerified()).isFalse();
    assertThat(account.verified().version()).isEqualTo(2);
    Account byMail = account.withPasswordSetByMail("{y}");
    assertThat(byMail.version()).isEqualTo(2);
    assertThat(byMail.emailVerified()).isTrue();
    assertThat(byMail.passwordHash()).isEqualTo("{y}");
  }
}
