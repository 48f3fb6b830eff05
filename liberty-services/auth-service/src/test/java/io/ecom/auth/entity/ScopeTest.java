package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
  private static final Set<Scope> SOME = EnumSet.of(Scope.SUPPORT_READ, Scope.CATALOG_WRITE);

  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(Scope scope) {
    assertThat(scope.wireName()).matches("[a-z]+:(read|write)");
    assertThat(Scope.find(scope.wireName())).contains(scope);
  }

  @ParameterizedTest
  @EnumSource
  void noneStandsForAdmins(Scope scope) {
    assertThat(scope.role()).isIn(Role.SUPPORT, Role.CATALOG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "admin", "admin:write", "SUPPORT_READ", "support", "support:read "})
  @NullSource
  void otherNamesAreNone(String name) {
    assertThat(Scope.find(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  @NullSource
  void whoAsksForNothingInParticularGetsAll(String wanted) {
    assertThat(Scope.narrow(SOME, wanted)).contains(SOME);
  }

  @Test
  void fewerMayBeAskedFor() {
    assertThat(Scope.narrow(SOME, "support:read")).contains(Set.of(Scope.SUPPORT_READ));
    assertThat(Scope.narrow(SOME, "catalog:write  support:read catalog:write")).contains(SOME);
    assertThat(Scope.narrow(SOME, "catalog:read"))
        .as("who may write may read")
        .contains(Set.of(Scope.CATALOG_READ));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "support:write",
        "support:read support:write",
        "admin:write",
        "support:read admin",
        "support:read\tcatalog:write"
      })
  void moreMayNot(String wanted) {
    assertThat(Scope.narrow(SOME, wanted)).isEmpty();
  }

  @Test
  void standsForRoles() {
    assertThat(Scope.roles(SOME)).containsExactlyInAnyOrder(Role.SUPPORT, Role.CATALOG);
    assertThat(Scope.wireNames(List.of(Scope.CATALOG_WRITE, Scope.SUPPORT_READ)))
        .containsExactly("support:read", "catalog:write");
  }
}
