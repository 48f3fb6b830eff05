package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Shopper;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** No list, search or look-up reads a whole collection. */
@Order(Integer.MAX_VALUE)
class QueryPlansIT {
  private static final int A_HANDFUL = 50;

  /** Lists and searches that no other system test makes. */
  private static final List<String> PUBLIC_LISTS =
      List.of(
          "/api/v1/products?limit=100",
          "/api/v1/products?sort=price",
          "/api/v1/products?sort=-price",
          "/api/v1/products?sort=title",
          "/api/v1/products?q=mug",
          "/api/v1/products?q=mug&sort=price",
          "/api/v1/products?minPrice=1000&maxPrice=5000",
          "/api/v1/products/categories",
          "/api/v1/inventory",
          "/api/v1/inventory?q=MUG",
          "/api/v1/inventory?lowStock=true");

  private static final List<String> ADMINS_LISTS =
      List.of(
          "/api/v1/products?status=all",
          "/api/v1/products?status=archived&sort=title",
          "/api/v1/orders?scope=all",
          "/api/v1/orders?scope=all&status=CONFIRMED",
          "/api/v1/orders?scope=all&q=shopper",
          "/api/v1/orders?scope=all&status=CANCELLED&q=E-",
          "/api/v1/inventory/locations",
          "/api/v1/inventory/ledger-check?limit=100",
          "/api/v1/admin/reconciliation",
          "/api/v1/orders/sales",
          "/api/v1/auth/users?q=shopper",
          "/api/v1/auth/users?role=support",
          "/api/v1/admin/auth/audit?subject=nobody",
          "/api/v1/admin/order/audit",
          "/api/v1/admin/webhooks",
          "/api/v1/notifications");

  @Test
  void everyQueryUsesAnIndex() {
    readAll(() -> Api.anonymous(), PUBLIC_LISTS);
    readAll(Admin.logIn()::request, ADMINS_LISTS);
    readAll(
        Shopper.register()::request,
        List.of("/api/v1/orders", "/api/v1/notifications", "/api/v1/users/me/addresses"));

    assertThat(QueryProfile.scansOfMoreThan(A_HANDFUL)).isEmpty();
  }

  private static void readAll(Supplier<RequestSpecification> caller, List<String> lists) {
    for (String list : lists) {
      assertThat(caller.get().get(list).statusCode()).as(list).isEqualTo(200);
    }
  }
}
