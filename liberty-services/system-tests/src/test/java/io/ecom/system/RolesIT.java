package io.ecom.system;

import static io.restassured.http.Method.DELETE;
import static io.restassured.http.Method.GET;
import static io.restassured.http.Method.POST;
import static io.restassured.http.Method.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what is checked by each service itself, whatever way a request comes. */
class RolesIT {
  private static final String WEBHOOKS = "/notifications/admin/webhooks";
  private static final Set<String> ADMIN = Set.of("admin");
  private static final Set<String> SUPPORT = Set.of("admin", "support");
  private static final Set<String> CATALOG = Set.of("admin", "catalog");
  private static final Set<String> STAFF = Set.of("admin", "support", "catalog");
  private static final Map<String, Shopper> PEOPLE = new LinkedHashMap<>();

  /** Something that customers may not do; its path names nothing that exists. */
  record Privilege(String service, Method method, String path, Set<String> roles) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeAll
  static void appoint() {
    Admin admin = Admin.logIn();
    for (String role : List.of("shopper", "support", "catalog", "admin")) {
      PEOPLE.put(role, admin.appoint(role));
    }
  }

  static Stream<Privilege> privileges() {
    Stream<Privilege> ofServices =
        Stream.of(
            new Privilege("auth", GET, "/auth/users", SUPPORT),
            new Privilege("auth", GET, "/auth/users/nobody", SUPPORT),
            new Privilege("auth", GET, "/auth/users/nobody/roles", ADMIN),
            new Privilege("auth", PUT, "/auth/users/nobody/roles", ADMIN),
            new Privilege("auth", GET, "/auth/admin/api-keys", ADMIN),
            new Privilege("auth", POST, "/auth/admin/api-keys", ADMIN),
            new Privilege("product", POST, "/products", CATALOG),
            new Privilege("product", PUT, "/products/nothing", CATALOG),
            new Privilege("product", POST, "/products/nothing/archive", CATALOG),
            new Privilege("product", POST, "/products/imports", CATALOG),
            new Privilege("product", POST, "/products/categories", CATALOG),
            new Privilege("product", PUT, "/products/categories/nothing", CATALOG),
            new Privilege("inventory", PUT, "/inventory/NOTHING", CATALOG),
            new Privilege("inventory", PUT, "/inventory/NOTHING/threshold", CATALOG),
            new Privilege("inventory", POST, "/inventory/NOTHING/adjustments", CATALOG),
            new Privilege("inventory", GET, "/inventory/NOTHING/movements", STAFF),
            new Privilege("inventory", GET, "/inventory/locations", STAFF),
            new Privilege("inventory", POST, "/inventory/locations", CATALOG),
            new Privilege("inventory", GET, "/inventory/ledger-check", SUPPORT),
            new Privilege("order", GET, "/orders/sales", SUPPORT),
            new Privilege("order", GET, "/orders/nothing/history", SUPPORT),
            new Privilege("order", POST, "/orders/nothing/ship", ADMIN),
            new Privilege("order", POST, "/orders/nothing/deliver", ADMIN),
            new Privilege("order", POST, "/orders/nothing/refunds", SUPPORT),
            new Privilege("order", POST, "/orders/nothing/returns/none/receive", SUPPORT),
            new Privilege("order", POST, "/orders/nothing/returns/none/reject", SUPPORT),
            new Privilege("order", GET, "/orders/projections", ADMIN),
            new Privilege("order", POST, "/orders/projections/nothing/rebuild", ADMIN),
            new Privilege("order", GET, "/orders/admin/reconciliation", SUPPORT),
            new Privilege("order", POST, "/orders/admin/reconciliation", ADMIN),
            new Privilege("notification", GET, WEBHOOKS, ADMIN),
            new Privilege("notification", POST, WEBHOOKS, ADMIN),
            new Privilege("notification", GET, WEBHOOKS + "/event-types", ADMIN),
            new Privilege("notification", GET, WEBHOOKS + "/none", ADMIN),
            new Privilege("notification", PUT, WEBHOOKS + "/none", ADMIN),
            new Privilege("notification", DELETE, WEBHOOKS + "/none", ADMIN),
            new Privilege("notification", POST, WEBHOOKS + "/none/rotate-secret", ADMIN),
            new Privilege("notification", POST, WEBHOOKS + "/none/test", ADMIN),
            new Privilege("notification", GET, WEBHOOKS + "/none/deliveries", ADMIN),
            new Privilege("notification", GET, WEBHOOKS + "/none/deliveries/none", ADMIN),
            new Privilege("notification", POST, WEBHOOKS + "/none/deliveries/none/resend", ADMIN));
    return Stream.concat(ofServices, ofAll());
  }

  private static Stream<Privilege> ofAll() {
    return Map.of(
            "auth", "/auth",
            "user", "/users",
            "product", "/products",
            "inventory", "/inventory",
            "order", "/orders",
            "payment", "/payments",
            "notification", "/notifications")
        .entrySet()
        .stream()
        .flatMap(service -> ofEach(service.getKey(), service.getValue() + "/admin"));
  }

  private static Stream<Privilege> ofEach(String service, String path) {
    return Stream.of(
        new Privilege(service, GET, path + "/audit", ADMIN),
        new Privilege(service, GET, path + "/audit/verification", ADMIN),
        new Privilege(service, GET, path + "/dead-letters", SUPPORT),
        new Privilege(service, GET, path + "/dead-letters/none", SUPPORT),
        new Privilege(service, POST, path + "/dead-letters/none/redrive", ADMIN),
        new Privilege(service, POST, path + "/dead-letters/none/discard", ADMIN));
  }

  @ParameterizedTest
  @MethodSource("privileges")
  void isForThoseWithTheRoleAlone(Privilege privilege) {
    Api.assertProblem(ask(Api.toService(privilege.service()), privilege), 401, "unauthorized");
    PEOPLE.forEach(
        (role, person) -> {
          Response answer = ask(person.requestTo(privilege.service()), privilege);
          if (privilege.roles().contains(role)) {
            assertThat(answer.statusCode()).as(role).isNotIn(401, 403).isLessThan(500);
          } else {
            Api.assertProblem(answer, 403, "forbidden");
          }
        });
  }

  private static Response ask(RequestSpecification caller, Privilege privilege) {
    RequestSpecification request = caller.header("Idempotency-Key", Api.newKey());
    if (privilege.path().endsWith("/imports")) {
      return request.contentType("text/csv").body("{}").post("/api/v1" + privilege.path());
    }
    return privilege.method() == GET
        ? request.get("/api/v1" + privilege.path())
        : request.body("{}").request(privilege.method(), "/api/v1" + privilege.path());
  }

  @Test
  void anotherRoleEndsTheTokensOfBefore() {
    Admin admin = Admin.logIn();
    Shopper helper = admin.appoint("shopper", "support");
    assertThat(helper.request().get("/api/v1/auth/users").statusCode()).isEqualTo(200);

    admin.giveRoles(helper, "shopper").then().statusCode(200);
    Patience.await("the old token to be refused")
        .until(() -> helper.request().get("/api/v1/auth/users").statusCode() == 401);
    Api.assertProblem(helper.again().request().get("/api/v1/auth/users"), 403, "forbidden");
  }

  @Test
  void whoGaveARoleWhyAndWhatWasBeforeIsKept() {
    Admin admin = Admin.logIn();
    Shopper helper = admin.appoint("support");
    var entry =
        admin
            .request()
            .queryParam("subject", helper.id())
            .get("/api/v1/admin/auth/audit")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(entry.getList("items.action")).containsExactly("roles-changed");
    assertThat(entry.getString("items[0].email")).isEqualTo(admin.email());
    assertThat(entry.getString("items[0].before")).contains("shopper");
    assertThat(entry.getString("items[0].after")).contains("support");
    assertThat(entry.getString("items[0].reason")).isEqualTo("a test");
    var check =
        admin.request().get("/api/v1/admin/auth/audit/verification").then().extract().jsonPath();
    assertThat(check.getBoolean("intact")).as(check.prettify()).isTrue();
    assertThat(check.getLong("entries")).isPositive();
  }

  @Test
  void rolesThatDoNotExistAreRefused() {
    Admin admin = Admin.logIn();
    Shopper person = Shopper.register();
    Api.assertProblem(admin.giveRoles(person, "root"), 400, "validation-failed");
    Api.assertProblem(admin.giveRoles(person), 400, "validation-failed");
  }
}
