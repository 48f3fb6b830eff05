package io.ecom.webhook.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private static final AddressPolicy DEFAULT = AddressPolicy.of("false");

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void whatIsNotPublicIsRefused(String address) {
    assertThat(DEFAULT.allows(address(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "93.184.216.34",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:1.1.1.1",
        "64:ff9b::1.1.1.1",
        "2001:4860:4860::8888",
        "2606:4700:4700::1111",
        "2a00:1450::1"
      })
  void theInternetIsAllowed(String address) {
    assertThat(DEFAULT.allows(address(address))).isTrue();
  }

  /** As a name server may answer it; Java makes an IPv4 address of it only on its usual ways. */
  @Test
  void aMappedAddressThatStayedIPv6IsRefused() throws UnknownHostException {
    byte[] bytes = new byte[16];
    Arrays.fill(bytes, 10, 12, (byte) 0xff);
    System.arraycopy(new byte[] {127, 0, 0, 1}, 0, bytes, 12, 4);

    assertThat(DEFAULT.allows(Inet6Address.getByAddress("x", bytes, -1))).isFalse();
  }

  @Test
  void networksCanBeExcepted() {
    AddressPolicy policy = AddressPolicy.of("127.0.0.77/32, 10.1.0.0/16,fd00::/8");

    assertThat(policy.isForTries()).isTrue();
    assertThat(policy.allows(address("127.0.0.77"))).isTrue();
    assertThat(policy.allows(address("127.0.0.78"))).isFalse();
    assertThat(policy.allows(address("10.1.255.1"))).isTrue();
    assertThat(policy.allows(address("10.2.0.0"))).isFalse();
    assertThat(policy.allows(address("fd12::1"))).isTrue();
    assertThat(policy.allows(address("1.1.1.1"))).isTrue();
  }

  @Test
  void allOrNothingCanBeAllowed() {
    assertThat(AddressPolicy.of("true").allows(address("127.0.0.1"))).isTrue();
    assertThat(AddressPolicy.of("").isForTries()).isFalse();
    assertThat(DEFAULT.isForTries()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "localhost", "127.0.0.1/33", "10.0.0.0/8/8", "10.0.0/8", "a/b"})
  void aSettingThatIsNoneIsRefused(String setting) {
    assertThatThrownBy(() -> AddressPolicy.of(setting))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
