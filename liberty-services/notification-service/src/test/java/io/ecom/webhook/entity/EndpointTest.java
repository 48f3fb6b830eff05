package io.ecom.webhook.entity;

import static io.ecom.webhook.entity.Deliverable.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.webhook.entity.Endpoint.Details;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndpointTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Details DETAILS =
      new Details("https://a.example/", Set.of("io.ecom.order.placed.v1"), "");
  private final Endpoint endpoint = Endpoint.create("ep_1", DETAILS, true, NOW);
  private final WebhookMessage message = Deliverable.one().message();

  private Endpoint failing(@Nullable String because) {
    return new Endpoint(
        "ep_1", DETAILS, because == null, endpoint.secrets(), because, NOW, NOW, NOW);
  }

  @Test
  void bothSecretsSignForADay() {
    Secret next = Secret.random();
    Endpoint rotated = endpoint.rotate(next, DAY, NOW);

    assertThat(rotated.currentSecret()).isEqualTo(next);
    assertThat(rotated.signature(message, NOW.plus(DAY).minusSeconds(1)).split(" ")).hasSize(2);
    assertThat(rotated.signature(message, NOW)).contains(endpoint.signature(message, NOW));
    assertThat(rotated.signature(message, NOW.plus(DAY)))
        .isEqualTo(next.sign(message.id(), NOW.plus(DAY).getEpochSecond(), message.body()));
  }

  @Test
  void anotherRotationDoesNotLetTheFirstSignLonger() {
    Endpoint twice =
        endpoint
            .rotate(Secret.random(), DAY, NOW)
            .rotate(Secret.random(), DAY, NOW.plusSeconds(3600));

    assertThat(twice.signature(message, NOW.plusSeconds(3600)).split(" ")).hasSize(3);
    assertThat(twice.signature(message, NOW.plus(DAY)).split(" ")).hasSize(2);
    assertThat(twice.rotate(Secret.random(), DAY, NOW.plus(DAY)).secrets()).hasSize(3);
  }

  @Test
  void itIsLostWhenNothingSucceededForLong() {
    assertThat(endpoint.isLost(DAY, NOW.plus(DAY))).isFalse();
    assertThat(failing(null).isLost(DAY, NOW.plus(DAY).minusSeconds(1))).isFalse();
    assertThat(failing(null).isLost(DAY, NOW.plus(DAY))).isTrue();
  }

  @Test
  void enabledAgainItGetsAnotherChance() {
    Endpoint again = failing("gone").change(DETAILS, true, NOW);

    assertThat(again.enabled()).isTrue();
    assertThat(again.disabledBecause()).isNull();
    assertThat(again.failingSince()).isNull();
    assertThat(failing("gone").change(DETAILS, false, NOW).disabledBecause()).isEqualTo("gone");
    assertThat(failing(null).change(DETAILS, true, NOW).failingSince()).isEqualTo(NOW);
  }
}
