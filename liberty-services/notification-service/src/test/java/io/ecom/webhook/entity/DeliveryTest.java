package io.ecom.webhook.entity;

import static io.ecom.webhook.entity.Deliverable.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.webhook.entity.Delivery.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
  private static final RetrySchedule SCHEDULE = RetrySchedule.of("PT5S, PT30S, PT2M");

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void whatIsTakenIsDelivered(int status) {
    Delivery after = Deliverable.one().after(Deliverable.answered(status), SCHEDULE, 0);

    assertThat(after.state()).isEqualTo(State.DELIVERED);
    assertThat(after.endedAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 199, 300, 301, 302, 307, 400, 401, 404, 429, 500, 503})
  void whateverElseIsTriedAgain(int status) {
    Delivery after = Deliverable.one().after(Deliverable.answered(status), SCHEDULE, 0);

    assertThat(after.state()).isEqualTo(State.WAITING);
    assertThat(after.dueAt()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void itIsTriedEverMoreSeldomAndThenGivenUp() {
    List<Duration> waits = new ArrayList<>();
    Delivery delivery = Deliverable.one();
    while (delivery.state() == State.WAITING) {
      delivery = delivery.after(Deliverable.failed("timeout"), SCHEDULE, 0);
      waits.add(Duration.between(NOW, delivery.dueAt()));
    }

    assertThat(delivery.state()).isEqualTo(State.GIVEN_UP);
    assertThat(delivery.failed()).isEqualTo(4);
    assertThat(waits.subList(0, 3))
        .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));
  }

  @Test
  void goneIsGone() {
    Delivery after = Deliverable.one().after(Deliverable.answered(410), SCHEDULE, 0);

    assertThat(after.state()).isEqualTo(State.GIVEN_UP);
  }

  @Test
  void whoeverAsksForItHasAllRetriesAgain() {
    Delivery given = Deliverable.one().after(Deliverable.answered(410), SCHEDULE, 0);
    Delivery again = given.again(NOW.plusSeconds(60));

    assertThat(again.state()).isEqualTo(State.WAITING);
    assertThat(again.failed()).isZero();
    assertThat(again.dueAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(again.endedAt()).isNull();
    assertThat(again.message()).isEqualTo(given.message());
  }
}
