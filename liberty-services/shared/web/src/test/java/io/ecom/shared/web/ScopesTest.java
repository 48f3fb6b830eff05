package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {
  private static final Set<String> BOTH = Set.of("support", "catalog");

  @Test
  void whoIsNoMachineMayDoWhatTheRolesPermit() {
    assertThat(Scopes.roles(Set.of("admin"), null, "DELETE")).containsExactly("admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void everyScopeReads(String method) {
    assertThat(Scopes.roles(BOTH, "support:read catalog:write", method)).isEqualTo(BOTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "get"})
  void onlyWriteScopesWrite(String method) {
    assertThat(Scopes.roles(BOTH, "support:read catalog:write", method)).containsOnly("catalog");
    assertThat(Scopes.roles(BOTH, "support:read", method)).isEmpty();
    assertThat(Scopes.roles(BOTH, "", method)).isEmpty();
  }

  @Test
  void aScopeGivesNoRoleThatTheTokenDoesNotName() {
    assertThat(Scopes.roles(Set.of("support"), "support:write admin:write", "POST"))
        .containsOnly("support");
  }
}
