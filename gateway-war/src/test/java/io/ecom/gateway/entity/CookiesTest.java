package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CookiesTest {

  private static Cookies cookies(String... fields) {
    Headers headers = new Headers();
    for (String field : fields) {
      headers.add("Cookie", field);
    }
    return Cookies.of(headers);
  }

  @Test
  void foreignCookiesAreNotOurs() {
    assertThat(cookies("theme=dark; _ga=1; xecom_access=1").isEmpty()).isTrue();
    assertThat(cookies().isEmpty()).isTrue();
    assertThat(cookies("").isEmpty()).isTrue();
  }

  @Test
  void whatLibertyGaveForASignInAtAProviderIsKeptForThatOnly() {
    Cookies cookies =
        cookies(
            "theme=dark; WASOidcStaten1=a=; WASReqURLOidcn1=http://h/x?y=z; JSESSIONID=j; WAS=1");

    assertThat(cookies.isEmpty()).isTrue();
    assertThat(cookies.withoutAccessToken()).isEmpty();
    assertThat(cookies.forProviderSignIn())
        .isEqualTo("WASOidcStaten1=a=; WASReqURLOidcn1=http://h/x?y=z");
  }

  @Test
  void severalFieldsAreOneListAndTheFirstOfANameCounts() {
    Cookies cookies = cookies("ecom_access=first", "a=b;ecom_access=second;ecom_refresh=r==");

    assertThat(cookies.accessToken()).isEqualTo("first");
    assertThat(cookies.withoutAccessToken()).isEqualTo("ecom_refresh=r==");
  }

  @Test
  void whatIsNoPairIsPassedOver() {
    assertThat(cookies("ecom_access; ;=; ecom_x=1").accessToken()).isEmpty();
  }
}
