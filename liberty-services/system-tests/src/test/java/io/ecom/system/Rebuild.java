package io.ecom.system;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Patience;
import io.restassured.path.json.JsonPath;

/** Has read models of orders made again. */
final class Rebuild {
  static final String PROJECTIONS = "/api/v1/orders/projections";

  private Rebuild() {}

  /** Begins when no other rebuild is under way. */
  static void begin(Admin admin, String name) {
    Patience.await("rebuild of " + name + " to begin")
        .until(
            () -> admin.request().post(PROJECTIONS + "/" + name + "/rebuild").statusCode(),
            status -> status == 202);
  }

  /** What it says when it is over, and how the live one compared. */
  static JsonPath ended(Admin admin, String name) {
    return Patience.await("rebuild of " + name + " to end")
        .until(() -> status(admin, name), status -> !status.getString("state").equals("running"));
  }

  private static JsonPath status(Admin admin, String name) {
    JsonPath all = admin.request().get(PROJECTIONS).then().statusCode(200).extract().jsonPath();
    return all.setRootPath("items.find { it.name == '" + name + "' }");
  }
}
