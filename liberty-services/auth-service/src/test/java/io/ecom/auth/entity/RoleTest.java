package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void isKnownByItsWireNameAlone() {
    assertThat(Role.find("support")).contains(Role.SUPPORT);
    assertThat(Role.find("SUPPORT")).isEmpty();
    assertThat(Role.find("root")).isEmpty();
    assertThat(Role.find(null)).isEmpty();
  }

  @Test
  void namesAreSorted() {
    assertThat(Role.wireNames(Set.of(Role.SHOPPER, Role.ADMIN, Role.CATALOG)))
        .containsExactly("admin", "catalog", "shopper");
  }
}
