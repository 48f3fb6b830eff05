package io.ecom.shared.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every program tells its operators, on its own port. */
public abstract class HealthContract {
  /** Names of checks that readiness must consist of, such as its database. */
  protected abstract List<String> readinessChecks();

  @Test
  void isStartedAndLive() {
    for (String kind : List.of("started", "live")) {
      assertThat(report(kind).getString("status")).as(kind).isEqualTo("UP");
    }
  }

  @Test
  void isReadyAsFarAsItsPartsAre() {
    JsonPath report = report("ready");
    assertThat(report.getString("status")).isEqualTo("UP");
    assertThat(report.getList("checks.name", String.class)).containsAll(readinessChecks());
  }

  private static JsonPath report(String kind) {
    return RestAssured.get("/health/" + kind).then().statusCode(200).extract().jsonPath();
  }
}
