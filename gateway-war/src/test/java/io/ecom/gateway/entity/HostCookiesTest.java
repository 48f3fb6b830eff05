package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostCookiesTest {

  @Test
  void overTlsOnlyCookiesOfThisHostAreBelieved() {
    List<String> fields = List.of("ecom_access=planted; theme=dark", "__Host-ecom_access=ours");

    assertThat(HostCookies.incoming(fields, true)).containsExactly("ecom_access=ours; theme=dark");
  }

  @Test
  void withoutTlsThePlainNameCountsIfThereIsNoOther() {
    assertThat(HostCookies.incoming(List.of("ecom_access=a; x=y"), false))
        .containsExactly("ecom_access=a; x=y");
    assertThat(HostCookies.incoming(List.of("ecom_access=a; __Host-ecom_access=b"), false))
        .containsExactly("ecom_access=b; ecom_access=a");
  }

  @Test
  void whatIsNoCookieIsNoField() {
    assertThat(HostCookies.incoming(List.of("ecom_access=planted"), true)).isEmpty();
  }

  @Test
  void overTlsOursAreBoundToTheHost() {
    String set =
        HostCookies.outgoing(
            "ecom_refresh=a.b; Path=/api/v1/auth; Domain=example.com; Max-Age=5; HttpOnly;"
                + " SameSite=Lax");

    assertThat(set)
        .isEqualTo("__Host-ecom_refresh=a.b; Path=/; Secure; Max-Age=5; HttpOnly; SameSite=Lax");
  }

  @Test
  void overTlsTheContainersGoNowhereElse() {
    assertThat(HostCookies.outgoing("other=1; Path=/x")).isEqualTo("other=1; Path=/x; Secure");
    assertThat(HostCookies.outgoing("other=1; secure")).isEqualTo("other=1; secure");
  }
}
