package io.ecom.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceUnderTest("user")
class UserServiceIT extends ServiceContract {
  private static final String USERS = "/api/v1/users";
  private static final String ADDRESSES = USERS + "/me/addresses";
  private static final Map<String, String> HOME =
      Map.of(
          "fullName", "Tess Shopper",
          "line1", "1 Quay Street",
          "city", "Galway",
          "postalCode", "H91 1AB",
          "country", "IE");

  UserServiceIT() {
    super(USERS);
  }

  @Override
  protected List<String> readinessChecks() {
    return List.of("user-service mongodb");
  }

  private static JsonPath add(Shopper shopper) {
    return shopper
        .requestTo("user")
        .body(HOME)
        .post(ADDRESSES)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  @Test
  void badInputIsAnsweredClearly() {
    Shopper shopper = Shopper.register();
    Api.assertRefusesBadBodies(() -> shopper.requestTo("user"), Method.POST, ADDRESSES);
    Map<String, String> nowhere = new HashMap<>(HOME);
    nowhere.put("country", "XX");
    Response answer = shopper.requestTo("user").body(nowhere).post(ADDRESSES);
    Api.assertProblem(answer, 400, "validation-failed");
    assertThat(answer.jsonPath().getList("errors.field")).containsExactly("country");
  }

  @Test
  void whatIsSentAgainUnderItsKeyIsAddedOnce() {
    Shopper shopper = Shopper.register();
    String key = Api.newKey();
    List<String> ids =
        List.of(1, 2).stream()
            .map(
                time ->
                    shopper
                        .requestTo("user")
                        .header("Idempotency-Key", key)
                        .body(HOME)
                        .post(ADDRESSES)
                        .jsonPath()
                        .getString("id"))
            .toList();
    assertThat(ids.get(1)).isEqualTo(ids.get(0));
    assertThat(shopper.requestTo("user").get(ADDRESSES).jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void strangersSeeNothing() {
    Api.assertProblem(Api.toService("user").get(USERS + "/me"), 401, "unauthorized");
    Api.assertProblem(Api.toService("user").get(ADDRESSES), 401, "unauthorized");
    String address = add(Shopper.register()).getString("id");
    Shopper other = Shopper.register();
    Api.assertProblem(other.requestTo("user").delete(ADDRESSES + "/" + address), 404, "not-found");
    Api.assertProblem(
        other.requestTo("user").body(HOME).put(ADDRESSES + "/" + address), 404, "not-found");
  }

  @Test
  void aProfileIsThereAtOnceAndCanBeChanged() {
    Shopper shopper = Shopper.register();
    JsonPath own = shopper.requestTo("user").get(USERS + "/me").jsonPath();
    assertThat(own.getString("email")).isEqualTo(shopper.email());
    shopper
        .requestTo("user")
        .body(Map.of("name", "Tess T. Shopper", "locale", "en-IE"))
        .put(USERS + "/me")
        .then()
        .statusCode(200);
    assertThat(shopper.requestTo("user").get(USERS + "/me").jsonPath().getString("name"))
        .isEqualTo("Tess T. Shopper");
  }

  @Test
  void theFirstAddressIsTheDefaultUntilItIsGone() {
    Shopper shopper = Shopper.register();
    JsonPath first = add(shopper);
    JsonPath second = add(shopper);
    assertThat(first.getBoolean("isDefault")).isTrue();
    assertThat(second.getBoolean("isDefault")).isFalse();

    shopper
        .requestTo("user")
        .delete(ADDRESSES + "/" + first.getString("id"))
        .then()
        .statusCode(204);
    JsonPath left = shopper.requestTo("user").get(ADDRESSES).jsonPath();
    assertThat(left.getList("items.id")).containsExactly(second.getString("id"));
    assertThat(left.getBoolean("items[0].isDefault")).isTrue();
  }
}
