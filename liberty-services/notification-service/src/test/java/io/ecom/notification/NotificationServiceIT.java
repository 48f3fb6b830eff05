package io.ecom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Mailbox;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.ServiceContract;
import io.ecom.shared.testkit.ServiceUnderTest;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceUnderTest("notification")
class NotificationServiceIT extends ServiceContract {
  private static final String NOTIFICATIONS = "/api/v1/notifications";

  NotificationServiceIT() {
    super(NOTIFICATIONS);
  }

  @Override
  protected List<String> readinessChecks() {
    return List.of(
        "notification-service mongodb",
        "notification-service mail",
        "notification-service secrets");
  }

  private static JsonPath awaitNotifications(Shopper shopper, int atLeast) {
    return Patience.await(atLeast + " notifications")
        .until(
            () -> shopper.requestTo("notification").get(NOTIFICATIONS).jsonPath(),
            list -> list.getList("items").size() >= atLeast);
  }

  @Test
  void strangersSeeNothing() {
    Api.assertProblem(Api.toService("notification").get(NOTIFICATIONS), 401, "unauthorized");
    Api.assertProblem(
        Shopper.register().requestTo("notification").post(NOTIFICATIONS + "/no-such/read"),
        404,
        "not-found");
  }

  @Test
  void anOrderIsToldOnceOnlyToItsCustomerAndByMail() {
    String sku = Admin.logIn().productWithStock(3).sku();
    Shopper buyer = Shopper.register();
    Shopper other = Shopper.register();
    String number = buyer.buy(sku, 1).getString("number");

    JsonPath list =
        Patience.await("the notification of " + number)
            .until(
                () -> buyer.requestTo("notification").get(NOTIFICATIONS).jsonPath(),
                found -> found.prettify().contains(number));
    String id = list.getString("items[0].id");
    assertThat(other.requestTo("notification").get(NOTIFICATIONS).asString())
        .doesNotContain(number);
    Api.assertProblem(
        other.requestTo("notification").post(NOTIFICATIONS + "/" + id + "/read"), 404, "not-found");
    buyer.requestTo("notification").post(NOTIFICATIONS + "/" + id + "/read").then().statusCode(200);
    buyer.requestTo("notification").post(NOTIFICATIONS + "/" + id + "/read").then().statusCode(200);
    Patience.await("the mail to " + buyer.email()).until(() -> Mailbox.hasMailTo(buyer.email()));
  }

  @Test
  void notificationsAreReadInParts() {
    String sku = Admin.logIn().productWithStock(3).sku();
    Shopper buyer = Shopper.register();
    buyer.buy(sku, 1);
    buyer.cancel(buyer.buy(sku, 1).getString("id"));
    awaitNotifications(buyer, 3);
    List<String> read =
        Api.readInParts(() -> buyer.requestTo("notification"), NOTIFICATIONS, "id", 2);
    assertThat(read).hasSizeGreaterThanOrEqualTo(3);
    Api.assertRefusesBadPaging(() -> buyer.requestTo("notification"), NOTIFICATIONS);
  }
}
