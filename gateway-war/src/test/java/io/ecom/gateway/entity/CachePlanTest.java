package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachePlanTest {

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PRODUCT", "INVENTORY"})
  void whatBelongsToSomebodyIsNeverCached(Service service) {
    for (String path : new String[] {"", "/me", "/a/b"}) {
      assertThat(CachePlan.of(Requests.get("/api/v1/" + service.prefix() + path))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/products, PRODUCT_LIST",
    "/api/v1/products?category=tea, PRODUCT_LIST",
    "/api/v1/products/skus?sku=A, PRODUCT_LIST",
    "/products/blue-mug, PRODUCT",
    "/api/v1/products/categories, PRODUCT",
    "/inventory/MUG-1, STOCK",
    "/api/v1/inventory?sku=A&sku=B, STOCK"
  })
  void theCatalogueAndTheStockAre(String path, CacheKind kind) {
    CachePlan plan = plan(Requests.get(path));

    assertThat(plan.kind()).isEqualTo(kind);
    assertThat(plan.bypass()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/products/media/mug_sage_1.svg",
        "/api/v1/products/1/reviews",
        "/api/v1/inventory/MUG-1/movements",
        "/api/v1/inventory/locations",
        "/api/v1/inventory/ledger-check"
      })
  void whatLiesDeeperOrIsForStaffIsNot(String path) {
    assertThat(CachePlan.of(Requests.get(path))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void onlyReadingIs(String method) {
    assertThat(CachePlan.of(Requests.of(method, "/products", new Headers()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/products?status=draft",
        "/products?%73tatus=all",
        "/api/v1/inventory",
        "/api/v1/inventory?q=MUG"
      })
  void whatOnlyKeepersSeeGoesRoundTheCache(String path) {
    assertThat(plan(Requests.get(path)).bypass()).isTrue();
  }

  @Test
  void headGoesRoundTheCache() {
    assertThat(plan(Requests.of("HEAD", "/products", new Headers())).bypass()).isTrue();
  }

  @Test
  void moreStockThanOneAnswerHoldsGoesRoundTheCache() {
    assertThat(plan(Requests.get("/api/v1/inventory?" + skus(100))).bypass()).isFalse();
    assertThat(plan(Requests.get("/api/v1/inventory?" + skus(101))).bypass()).isTrue();
  }

  private static String skus(int count) {
    return IntStream.range(0, count).mapToObj(i -> "sku=S" + i).collect(Collectors.joining("&"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "catalog", "support"})
  void thoseWhoMaySeeMoreGoRoundTheCache(String role) {
    String token = token("{\"groups\":[\"shopper\",\"" + role + "\"]}");

    assertThat(bypasses(new Headers().add("Authorization", "Bearer " + token))).isTrue();
    assertThat(bypasses(new Headers().add("authorization", "bearer  " + token))).isTrue();
    assertThat(bypasses(new Headers().add("Cookie", "x=1; ecom_access=" + token))).isTrue();
  }

  @Test
  void shoppersShareTheCache() {
    String token = token("{\"groups\":[\"shopper\"],\"name\":\"Ada\"}");

    assertThat(bypasses(new Headers().add("Authorization", "Bearer " + token))).isFalse();
    assertThat(bypasses(new Headers().add("Cookie", "ecom_access=" + token))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Basic YTpi", "Bearer a.!!!.c"})
  void whoeverCannotBeToldGoesRoundTheCache(String authorization) {
    assertThat(bypasses(new Headers().add("Authorization", authorization))).isTrue();
  }

  private static boolean bypasses(Headers headers) {
    return plan(Requests.get("/products", headers)).bypass();
  }

  private static String token(String claims) {
    byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);
    return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".c2ln";
  }

  @Test
  void theSameQuestionHasOneKey() {
    assertThat(plan(Requests.get("/products/?b=2&a=1")).key())
        .isEqualTo(plan(Requests.get("/api/v1/products?a=1&b=2")).key())
        .isNotEqualTo(plan(Requests.get("/products?a=2&b=1")).key())
        .isNotEqualTo(plan(Requests.get("/products")).key());
  }

  @Test
  void theKeySaysNothingOfWhoAsks() {
    Headers shopper = new Headers().add("Cookie", "ecom_access=" + token("{}"));

    assertThat(plan(Requests.get("/products", shopper))).isEqualTo(plan(Requests.get("/products")));
  }

  @Test
  void whatIsKeptIsAskedForInNobodysName() {
    Headers headers = new Headers().add("Authorization", "Bearer x").add("Cookie", "ecom_access=x");

    Headers anonymous = Requests.get("/products?b=&a=", headers).anonymous("a=&b=").headers();

    assertThat(anonymous.has("Authorization")).isFalse();
    assertThat(anonymous.has("Cookie")).isFalse();
  }

  @Test
  void answersAreTaggedWithWhatTheyAreAbout() {
    assertThat(plan(Requests.get("/products")).tags()).containsExactly(Tags.PRODUCTS);
    assertThat(plan(Requests.get("/api/v1/products/categories")).tags())
        .containsExactly(Tags.PRODUCTS);
    assertThat(plan(Requests.get("/products/caf%C3%A9")).tags()).containsExactly("product:café");
    assertThat(plan(Requests.get("/api/v1/inventory?sku=B&sku=A&sku=B")).tags())
        .containsExactlyInAnyOrder("stock:A", "stock:B");
    assertThat(plan(Requests.get("/inventory/A")).tags()).containsExactly("stock:A");
  }

  @Test
  void aMalformedQueryIsRefused() {
    assertThatThrownBy(() -> CachePlan.of(Requests.get("/products?q=%")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CachePlan plan(Incoming request) {
    return CachePlan.of(request).orElseThrow();
  }
}
