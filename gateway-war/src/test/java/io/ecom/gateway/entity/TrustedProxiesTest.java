package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
  private static final TrustedProxies OURS =
      TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:aa::/48"));

  private static Client client(TrustedProxies proxies, String peer, Headers headers) {
    return proxies.client(new Client(peer, "http", "shop.example"), headers);
  }

  @Test
  void fromOutsideNothingIsBelieved() {
    Headers lies =
        new Headers().add("X-Forwarded-For", "127.0.0.1").add("X-Forwarded-Proto", "https");
    Client peer = new Client("203.0.113.7", "http", "shop.example");

    assertThat(client(OURS, "203.0.113.7", lies)).isEqualTo(peer);
    assertThat(client(TrustedProxies.NONE, "203.0.113.7", lies)).isEqualTo(peer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.4                            | 198.51.100.4",
        "127.0.0.1, 198.51.100.4                 | 198.51.100.4",
        "10.1.1.1, 198.51.100.4, 10.9.9.9        | 198.51.100.4",
        "10.0.0.7, 10.0.0.8                      | 10.0.0.7",
        "198.51.100.4:5123                       | 198.51.100.4",
        "[2001:db8:1::5]:443                     | 2001:db8:1::5",
        "198.51.100.4, 2001:db8:aa::1            | 198.51.100.4",
        "198.51.100.4, unknown                   | 10.0.0.1",
        "198.51.100.4, evil.example, 10.0.0.2    | 10.0.0.2",
        "''                                      | 10.0.0.1"
      })
  void aProxysWordCountsUpToTheFirstThatIsNotOurs(String field, String caller) {
    Headers headers = new Headers().add("X-Forwarded-For", field);

    assertThat(client(OURS, "10.0.0.1", headers).address()).isEqualTo(caller);
  }

  @Test
  void severalFieldsAreOneList() {
    Headers headers =
        new Headers().add("X-Forwarded-For", "127.0.0.1").add("X-Forwarded-For", "198.51.100.4");

    assertThat(client(OURS, "10.0.0.1", headers).address()).isEqualTo("198.51.100.4");
  }

  @Test
  void theForwardedFieldIsNotReadAsAProxyMayPassOnWhatAClientWrote() {
    Headers headers = new Headers().add("Forwarded", "for=127.0.0.1;proto=https");

    assertThat(client(OURS, "10.0.0.1", headers))
        .isEqualTo(new Client("10.0.0.1", "http", "shop.example"));
  }

  @Test
  void aProxyMayEndTls() {
    Headers headers = new Headers().add("X-Forwarded-Proto", "gopher, HTTPS");

    assertThat(client(OURS, "10.0.0.1", headers).isOverTls()).isTrue();
    assertThat(client(OURS, "10.0.0.1", new Headers().add("X-Forwarded-Proto", "ws")).scheme())
        .isEqualTo("http");
  }
}
