package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.localstack.stack.Instances;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the gateway shares requests among instances, and what it does when they fail. */
@Tag("faults")
@Order(Integer.MAX_VALUE - 4)
class BalancingIT {
  private static final String PATH = "/api/v1/notifications";
  private static final int REQUESTS = 300;

  /** 0.5 a second within the window of ten, however few requests there are. */
  private static final int ALWAYS_ALLOWED = 5;

  private final Instances instances = new Instances(Stack.underTest(System.getenv()));
  private final StubInstance heavy = new StubInstance();
  private final StubInstance light = new StubInstance();

  @AfterEach
  void restore() {
    instances.write(Map.of());
    heavy.close();
    light.close();
    Patience.await("the service itself")
        .until(() -> state().getList("instances.health").equals(List.of("READY")));
  }

  private void share(String weight) {
    instances.write(Program.NOTIFICATION, List.of(heavy.url() + weight, light.url()));
    Patience.await("both to be in the balance and warm")
        .until(() -> state().getList("instances.warmth", Float.class).equals(List.of(1f, 1f)));
  }

  private static JsonPath state() {
    return Api.anonymous()
        .get("/health/detailed")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("services.notification");
  }

  private static RequestSpecification caller() {
    return Api.anonymous();
  }

  private static List<Integer> get(int times) {
    return IntStream.range(0, times).mapToObj(i -> caller().get(PATH).statusCode()).toList();
  }

  @Test
  void theHeavierGetsMore() {
    share(";weight=3");
    heavy.answers(n -> 200);
    light.answers(n -> 200);

    assertThat(get(40)).containsOnly(200);

    assertThat(heavy.requests()).isEqualTo(30);
    assertThat(light.requests()).isEqualTo(10);
  }

  /** It gets no more of the requests than it is warm, however long they take on a slow machine. */
  @Test
  void whoeverIsNewGetsLittleAtFirst() {
    share("");
    try (StubInstance added = new StubInstance()) {
      instances.write(Program.NOTIFICATION, List.of(heavy.url(), light.url(), added.url()));
      AtomicReference<Float> warmth = new AtomicReference<>(0f);
      Patience.await("the third in the balance")
          .until(
              () -> {
                JsonPath state = state();
                warmth.set(state.getFloat("instances.warmth[-1]"));
                return state.getList("instances.health").equals(List.of("READY", "READY", "READY"));
              });
      assertThat(warmth.get()).as("as it comes").isLessThan(1);

      double most = 1;
      while (warmth.get() < 0.3) {
        get(1);
        warmth.set(state().getFloat("instances.warmth[-1]"));
        most += warmth.get();
      }
      assertThat((double) added.requests()).isLessThanOrEqualTo(most);
    }
  }

  /** Three of four fail, so that no circuit opens. */
  @Test
  void whenAllFailNoMoreThanTwelveRequestsAreMadeOfTen() {
    share("");
    heavy.answers(n -> n % 4 == 0 ? 200 : 503);
    light.answers(n -> n % 4 == 2 ? 200 : 503);

    // What was sent within the window before may be repeated in part as well.
    int before = state().getInt("retries.requests");
    List<Integer> answers = get(REQUESTS);

    int reached = heavy.requests() + light.requests();
    System.out.printf("Failing instances: %d requests became %d%n", REQUESTS, reached);
    assertThat(answers).contains(503);
    assertThat(reached)
        .isGreaterThan(REQUESTS)
        .isLessThanOrEqualTo(REQUESTS + (REQUESTS + before) / 5 + ALWAYS_ALLOWED);
    assertThat(state().getInt("retries.refused")).isPositive();
  }

  @Test
  void oneThatFailsNowAndThenIsNotNoticed() {
    share("");
    heavy.answers(n -> n % 4 == 0 ? StubInstance.BREAKS_OFF : 200);
    light.answers(n -> 200);

    assertThat(get(REQUESTS)).containsOnly(200);
  }

  @Test
  void whatMayNotBeRepeatedIsNot() {
    share("");
    heavy.answers(n -> StubInstance.BREAKS_OFF);
    light.answers(n -> StubInstance.BREAKS_OFF);
    assertThat(caller().post(PATH + "/x").statusCode()).isEqualTo(502);
    assertThat(heavy.requests() + light.requests()).isEqualTo(1);

    assertThat(caller().header("Idempotency-Key", Api.newKey()).post(PATH + "/x").statusCode())
        .isEqualTo(502);
    assertThat(heavy.requests() + light.requests()).isEqualTo(3);
  }
}
