package io.ecom.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {
  private static Client at(String address) {
    return new Client(address, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.20.0.4", "192.168.0.9", "::1", "fd00:1::2"})
  void theGatewayOnOurNetworkIsBelieved(String gateway) {
    assertThat(Client.address(gateway, "198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(Client.address(gateway, "2001:db8::1")).isEqualTo("2001:db8::1");
  }

  @Test
  void aStrangerSpeaksForItselfOnly() {
    assertThat(Client.address("203.0.113.5", "198.51.100.7")).isEqualTo("203.0.113.5");
    assertThat(Client.address("2001:db8::9", "198.51.100.7")).isEqualTo("2001:db8::9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "198.51.100.7, 10.0.0.1", "evil.example", "1.2.3"})
  void whatIsNoAddressIsNotTaken(String header) {
    assertThat(Client.address("127.0.0.1", header)).isEqualTo("127.0.0.1");
  }

  @Test
  void aLineOfIpv6IsOneHowManyAddressesItHas() {
    assertThat(at("2001:db8:0:7::1").network()).isEqualTo(at("2001:db8:0:7:a:b:c:d").network());
    assertThat(at("2001:db8:0:8::1").network()).isNotEqualTo(at("2001:db8:0:7::1").network());
    assertThat(at("198.51.100.7").network()).isEqualTo("198.51.100.7");
    assertThat(at("::ffff:198.51.100.7").network()).isNotEmpty();
  }
}
