package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  @ParameterizedTest
  @EnumSource
  void everyServiceHasItsPrefix(Service service) {
    Route route = Requests.route("/api/v1/" + service.prefix() + "/a/b");

    assertThat(route.service()).isEqualTo(service);
    assertThat(route.segments()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "/products, /api/v1/products",
    "/products/, /api/v1/products",
    "/products/blue-mug, /api/v1/products/blue-mug",
    "/inventory/MUG-1, /api/v1/inventory/MUG-1",
    "/api/v1/products/blue-mug, /api/v1/products/blue-mug",
    "/api/v1/orders/, /api/v1/orders",
    "/api/v1/admin/order/dead-letters, /api/v1/orders/admin/dead-letters",
    "/api/v1/admin/auth/dead-letters/a-1-2/redrive, /api/v1/auth/admin/dead-letters/a-1-2/redrive",
    "/api/v1/admin/reconciliation, /api/v1/orders/admin/reconciliation",
    "/api/v1/admin/webhooks, /api/v1/notifications/admin/webhooks",
    "/api/v1/admin/webhooks/ep_1/deliveries, /api/v1/notifications/admin/webhooks/ep_1/deliveries"
  })
  void shortPathsAndClosingSlashesMeanTheCanonicalPath(String path, String canonical) {
    assertThat(Requests.route(path).path()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1",
        "/api/v1/",
        "/api/v2/products",
        "/api/v1/nothing",
        "/api/v1/product",
        "/inventory",
        "/inventory/MUG-1/movements",
        "/products/blue-mug/archive",
        "/orders",
        "/health",
        "/metrics",
        "/api/v1/admin/nobody/dead-letters",
        "/api/v1/admin",
        "/api/v1/admin/webhooks2",
        "/api/v1/payments/internal/statements",
        "/api/v1/payments/%69nternal/statements",
        "/api/v1/payments/Internal/statements",
        "/API/V1/products"
      })
  void nothingElseIsRouted(String path) {
    assertThat(Routes.match(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/products/../orders",
        "/api/v1/products/%2e%2e/orders",
        "/api/v1/products/%2E./orders",
        "/api/v1/products/./a",
        "/products/..",
        "/api/v1/products//a",
        "/api/v1//products",
        "/api/v1/products/a%2Fb",
        "/api/v1/products/a%2fb",
        "/api/v1/products/a\\b",
        "/api/v1/products/a%5Cb",
        "/api/v1/products/a;v=1",
        "/api/v1/products/a%3Bv=1",
        "/api/v1/products;v=1/a",
        "/api/v1/products/a%00",
        "/api/v1/products/a%0D%0Ab",
        "/api/v1/products/a%zz",
        "/api/v1/products/a%"
      })
  void aPathThatCouldBeReadInTwoWaysIsRefused(String path) {
    assertThatThrownBy(() -> Routes.match(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void segmentsAreDecodedOnceAndThePathStaysEncoded() {
    Route route = Requests.route("/api/v1/products/caf%C3%A9%20cr%c3%a8me+%252e");

    assertThat(route.segments()).containsExactly("café crème+%2e");
    assertThat(route.path()).isEqualTo("/api/v1/products/caf%C3%A9%20cr%c3%a8me+%252e");
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
            "/",
            "api",
            "v1",
            "products",
            "inventory",
            "orders",
            ".",
            "..",
            "%2e",
            "%2F",
            "%5c",
            ";",
            "\\",
            "a",
            "%C3%A9",
            "%",
            "+")
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts))
        .flatMap(
            tail -> Arbitraries.of("/api/v1/products/", "/api/v1/", "/", "").map(h -> h + tail));
  }

  /** What a service makes of the path is what the gateway decided by. */
  @Property
  void aRoutedPathStaysWithItsServiceHoweverItIsNormalised(@ForAll("paths") String path) {
    Optional<Route> route = matchOrRefuse(path);

    route.ifPresent(
        found -> {
          String prefix = Routes.API + found.service().prefix();
          String normalised = URI.create(found.path()).normalize().getPath();
          String read =
              Stream.concat(Stream.of(prefix), found.segments().stream())
                  .collect(Collectors.joining("/"));
          assertThat(normalised).isEqualTo(read);
        });
  }

  private static Optional<Route> matchOrRefuse(String path) {
    try {
      return Routes.match(path);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
