package io.ecom.product.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.ProductSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductTest {
  private static final Instant NOW = Instant.parse("2026-01-01T10:00:00.123456789Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Product mug = Product.create(Products.plainMug(), NOW);

  private static ProductDetails withStock(int quantity) {
    return Products.mug(
        "Blue Mug",
        List.of(),
        List.of("kitchen"),
        new Variant("MUG", List.of(), Products.eur(1_250), null, quantity, null));
  }

  @Test
  void aNewProductIsItsFirstVersion() {
    assertThat(mug.version()).isEqualTo(1);
    assertThat(mug.isForSale()).isTrue();
    assertThat(mug.createdAt()).isEqualTo("2026-01-01T10:00:00.123Z").isEqualTo(mug.updatedAt());
  }

  @Test
  void aChangeMakesTheNextVersionOfTheSameProduct() {
    ProductDetails dearer =
        Products.mug("Blue Mug", List.of(), List.of("kitchen"), Products.variant("MUG", 1_300));

    Product revised = mug.revised(dearer, LATER);

    assertThat(revised.version()).isEqualTo(2);
    assertThat(revised.id()).isEqualTo(mug.id());
    assertThat(revised.createdAt()).isEqualTo(mug.createdAt());
    assertThat(revised.updatedAt()).isAfter(mug.updatedAt());
  }

  @Test
  void whatChangesNothingMakesNoVersion() {
    assertThat(mug.revised(Products.plainMug(), LATER)).isSameAs(mug);
  }

  @Test
  void theInitialQuantityOfAKnownSkuIsNoChange() {
    Product stocked = Product.create(withStock(5), NOW);

    assertThat(stocked.revised(withStock(9), LATER)).isSameAs(stocked);
    assertThat(stocked.revised(Products.plainMug(), LATER)).isSameAs(stocked);
  }

  @Test
  void theInitialQuantityOfANewSkuCounts() {
    Variant more = new Variant("MUG-2", List.of("Red"), Products.eur(1), null, 7, null);

    Product revised =
        mug.revised(Products.mug(Products.variant("MUG", 1_250, "Blue"), more), LATER);

    assertThat(revised.snapshot().variants())
        .extracting(ProductSnapshot.Variant::initialQuantity)
        .containsExactly(null, 7);
  }

  @Test
  void whatIsArchivedIsNotForSaleAndStaysSo() {
    Product archived = mug.archived(LATER);

    assertThat(archived.isArchived()).isTrue();
    assertThat(archived.isForSale()).isFalse();
    assertThat(archived.version()).isEqualTo(2);
    assertThat(archived.archived(LATER.plusSeconds(1))).isSameAs(archived);
  }

  @Test
  void aSnapshotSaysWhatOthersNeedToKnow() {
    ProductSnapshot snapshot = mug.snapshot();

    assertThat(snapshot.id()).isEqualTo(mug.id().value());
    assertThat(snapshot.version()).isEqualTo(1);
    assertThat(snapshot.slug()).isEqualTo("blue-mug");
    assertThat(snapshot.status()).isEqualTo("active");
    assertThat(snapshot.categories()).containsExactly("kitchen");
    assertThat(snapshot.variants())
        .containsExactly(
            new ProductSnapshot.Variant(
                "MUG",
                "Default",
                Products.eur(1_250),
                null,
                new ProductSnapshot.Image("/api/v1/products/media/mug_sky_1.svg", "A blue mug")));
  }

  /** Lists show the newest first by id alone. */
  @Test
  void idsOrderByTime() {
    List<String> ids =
        IntStream.range(0, 100).mapToObj(i -> ProductId.next(NOW.plusMillis(i)).value()).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids.get(0)).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-.{12}");
  }
}
