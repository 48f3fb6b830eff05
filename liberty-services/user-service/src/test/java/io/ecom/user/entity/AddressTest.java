package io.ecom.user.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @Test
  void spacesAroundAndEmptyFieldsDoNotCount() {
    Address address = Addresses.in(" Berlin ");

    assertThat(address.fullName()).isEqualTo("Ada Lovelace");
    assertThat(address.city()).isEqualTo("Berlin");
    assertThat(address.line2()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003"})
  void aParcelNeedsANameAndACity(String blank) {
    assertThatThrownBy(() -> Addresses.in(blank)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Addresses.address(blank, "Berlin", null, "DE", false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE", "AT", "GB", "US", "JP"})
  void aCountryIsOneThatExists(String code) {
    assertThat(Addresses.address("Ada", "Berlin", null, code, false).country()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "D", "DEU", "XX", "UK", "276"})
  void anythingElseIsNone(String code) {
    assertThat(Address.isCountry(code)).isFalse();
    assertThatThrownBy(() -> Addresses.address("Ada", "Berlin", null, code, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printedItSaysNothingPersonal() {
    assertThat(Addresses.in("Berlin").toString()).doesNotContain("Ada", "Berlin", "Linden");
  }
}
