package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "172.16.0.0/12, 172.31.255.255, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "0.0.0.0/0, 203.0.113.7, true",
    "::1, 0:0:0:0:0:0:0:1, true",
    "2001:db8::/32, 2001:db8:1::5, true",
    "2001:db8::/32, 2001:db9::5, false",
    "2001:db8::/32, 10.0.0.1, false",
    "10.0.0.0/8, localhost, false"
  })
  void containsWhatBeginsAlike(String network, String address, boolean expected) {
    assertThat(Network.of(network).contains(address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/8/8", "::/129", "1.2.3.4/-1"})
  void whatIsNoneIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
  }

  @Test
  void aCustomerIsOneWhateverOfTheirAddressesTheyUse() {
    assertThat(Network.ofCustomer("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(Network.ofCustomer("2001:db8:1:2::1"))
        .isNotEqualTo(Network.ofCustomer("2001:db8:1:3::1"));
    assertThat(Network.ofCustomer("203.0.113.7")).isEqualTo("203.0.113.7");
  }
}
