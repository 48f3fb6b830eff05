package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {

  /** What a keeper has just changed must not be answered from the cache. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/products, /products",
    "/api/v1/products/7, /products/7",
    "/api/v1/products/7, /products",
    "/api/v1/products/7/archive, /products/7",
    "/api/v1/products/imports, /products",
    "/api/v1/products/categories, /api/v1/products/categories",
    "/api/v1/products/categories/tea, /api/v1/products/categories",
    "/api/v1/inventory/A, /inventory/A",
    "/api/v1/inventory/A/adjustments, /api/v1/inventory?sku=B&sku=A"
  })
  void aCommandTouchesWhatShowsItsEffect(String command, String shown) {
    Set<String> both = new HashSet<>(Tags.touchedBy(Requests.route(command)));
    both.retainAll(CachePlan.of(Requests.get(shown)).orElseThrow().tags());

    assertThat(both).isNotEmpty();
  }

  @Test
  void aCommandElsewhereTouchesNothing() {
    assertThat(Tags.touchedBy(Requests.route("/api/v1/orders/7"))).isEmpty();
    assertThat(Tags.touchedBy(Requests.route("/api/v1/inventory"))).isEmpty();
  }
}
