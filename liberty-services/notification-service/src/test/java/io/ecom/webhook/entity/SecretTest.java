package io.ecom.webhook.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {

  /** The vector of the reference libraries of Standard Webhooks. */
  @Test
  void itSignsAsTheSpecificationSays() {
    Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    String signature =
        secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whatIsSignedIsIdTimeAndBody() {
    Secret secret = Secret.random();
    String signature = secret.sign("msg_1", 1_700_000_000, "{}");

    assertThat(secret.sign("msg_1", 1_700_000_000, "{}")).isEqualTo(signature);
    assertThat(secret.sign("msg_2", 1_700_000_000, "{}")).isNotEqualTo(signature);
    assertThat(secret.sign("msg_1", 1_700_000_001, "{}")).isNotEqualTo(signature);
    assertThat(secret.sign("msg_1", 1_700_000_000, "{ }")).isNotEqualTo(signature);
    assertThat(Secret.random().sign("msg_1", 1_700_000_000, "{}")).isNotEqualTo(signature);
  }

  @Test
  void itHas32RandomBytes() {
    String text = Secret.random().text();

    assertThat(text).startsWith("whsec_").isNotEqualTo(Secret.random().text());
    assertThat(Base64.getDecoder().decode(text.substring(6))).hasSize(32);
  }

  @Test
  void itIsNotPrinted() {
    assertThat(new Secret("whsec_abcd").toString()).doesNotContain("abcd");
    assertThatThrownBy(() -> new Secret("abcd")).isInstanceOf(IllegalArgumentException.class);
  }
}
