package io.ecom.order.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderIdsTest {
  @Test
  void theSameRequestMakesTheSameOrder() {
    assertThat(OrderIds.idFor("ann", "k1")).isEqualTo(OrderIds.idFor("ann", "k1"));
  }

  @Test
  void anotherKeyOrCustomerMakesAnother() {
    assertThat(OrderIds.idFor("ann", "k1"))
        .isNotEqualTo(OrderIds.idFor("ann", "k2"))
        .isNotEqualTo(OrderIds.idFor("bob", "k1"));
    assertThat(OrderIds.idFor("a:b", "c")).isNotEqualTo(OrderIds.idFor("a", "b:c"));
  }

  @Test
  void idsAreWellFormed() {
    UUID id = UUID.fromString(OrderIds.idFor("ann", "k1"));
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void numbersCanBeReadOut() {
    assertThat(OrderIds.drawNumber(2026)).matches("E-2026-[0-9A-HJKMNP-TV-Z]{6}");
  }
}
