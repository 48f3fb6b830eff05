package io.ecom.product.control.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ecom.contracts.Money;
import io.ecom.product.control.shopify.ImportReport.Rejection;
import io.ecom.product.entity.Image;
import io.ecom.product.entity.Product;
import io.ecom.product.entity.ProductDetails;
import io.ecom.product.entity.Slug;
import io.ecom.product.entity.Status;
import io.ecom.product.entity.Variant;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateReaderTest {
  private static final String FULL =
      """
      Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,\
      Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Image Alt Text,\
      Variant Image,Status
      blue-mug,Blue Mug,<p>Holds coffee.</p><p>And tea.</p>,Harbour,Coffee & Tea,"gift, new,gift",\
      TRUE,Colour,Sky,MUG-SKY,%s,12.50,15.00,/mug-sky.svg,A mug,/mug-sky.svg,active
      blue-mug,,,,,,,,Ink,MUG-INK,-2,13.5,0,/mug-ink.svg,,,
      blue-mug,,,,,,,,,,,,,/mug-all.svg,All mugs,,
      """;

  private static ProductDetails only(String file) {
    return Csv.read(file).product().details();
  }

  @Test
  void rowsThatShareAHandleAreVariantsAndPicturesOfOneProduct() {
    ProductDetails mug = only(FULL.formatted("4"));

    assertThat(mug.slug()).isEqualTo(new Slug("blue-mug"));
    assertThat(mug.description()).isEqualTo("Holds coffee.\n\nAnd tea.");
    assertThat(mug.brand()).isEqualTo("Harbour");
    assertThat(mug.status()).isEqualTo(Status.ACTIVE);
    assertThat(mug.categories()).containsExactly(new Slug("coffee-tea"));
    assertThat(mug.tags()).containsExactly("gift", "new");
    assertThat(mug.optionNames()).containsExactly("Colour");
    assertThat(mug.images())
        .containsExactly(
            new Image("/mug-sky.svg", "A mug"),
            new Image("/mug-ink.svg", "Blue Mug"),
            new Image("/mug-all.svg", "All mugs"));
    assertThat(mug.variants())
        .extracting(
            Variant::sku,
            Variant::title,
            v -> v.price().amount(),
            v -> v.compareAtPrice() == null ? null : v.compareAtPrice().amount(),
            Variant::initialQuantity)
        .containsExactly(
            tuple("MUG-SKY", "Sky", 1_250L, 1_500L, 4), tuple("MUG-INK", "Ink", 1_350L, null, 0));
  }

  @Test
  void theSameFileAgainIsNoChangeEvenIfStockHasMoved() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Product imported = Product.create(only(FULL.formatted("4")), now);

    assertThat(imported.revised(only(FULL.formatted("4")), now.plusSeconds(9))).isSameAs(imported);
    assertThat(imported.revised(only(FULL.formatted("1")), now.plusSeconds(9))).isSameAs(imported);
  }

  @ParameterizedTest
  @CsvSource({"12.5, 1250", "12.50, 1250", "0, 0", "7, 700", "0.05, 5", "12.500, 1250"})
  void pricesAreExact(String price, long cents) {
    Money read = only(Csv.HEADER + "\na,A,S," + price).priceFrom();

    assertThat(read).isEqualTo(new Money(cents, "EUR"));
  }

  @ParameterizedTest
  @CsvSource({"JPY, 1200, 1200", "EUR, 1200, 120000", "KWD, 1.234, 1234"})
  void anAmountHasTheMinorUnitsOfItsCurrency(String currency, String price, long minorUnits) {
    Csv csv = Csv.read(Csv.HEADER + "\na,A,S," + price, currency);

    assertThat(csv.product().details().priceFrom()).isEqualTo(new Money(minorUnits, currency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b,B,SKU,abc | Variant Price is not an amount: abc",
        "b,B,SKU,1.999 | Variant Price is not an amount: 1.999",
        "b,B,SKU,\"1,99\" | Variant Price is not an amount: 1,99",
        "b,B,SKU,1e99 | Variant Price is not an amount: 1e99",
        "b,B,SKU,€5 | Variant Price is not an amount: €5",
        "b,B,SKU,-1 | price must not be negative",
        "b,B,SKU, | Variant Price is missing",
        "b,B,S K U,1 | sku must have 1 to 64 letters, digits, dots, dashes or underscores",
        "b,B,,1 | sku must have 1 to 64 letters, digits, dots, dashes or underscores",
        "b,,SKU,1 | title must have 1 to 255 letters",
        "b,B,, | variants must have at least one variant",
        "b,B,SKU | the row has more or fewer fields than the header",
        "b,B,SKU,1,2 | the row has more or fewer fields than the header",
        ",B,SKU,1 | Handle is missing",
        "media,B,SKU,1 | slug is a reserved word"
      })
  void aRowThatIsWrongIsRejectedWithLineAndReasonAndOthersAreTaken(String line, String reason) {
    Csv csv = Csv.simple("a,A,A1,1", line, "c,C,C1,1");

    String handle = line.substring(0, line.indexOf(','));
    assertThat(csv.rejections()).containsExactly(new Rejection(3, handle, reason));
    assertThat(csv.products()).extracting(Candidate::handle).containsExactly("a", "c");
  }

  @Test
  void theLineIsThatOfTheVariantThatIsWrong() {
    Csv csv =
        Csv.read(
            """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty
            a,A,Size,S,A-S,1,1
            a,,,M,A-M,1,many
            a,,,L,A-L,1,1
            """);

    assertThat(csv.rejections())
        .containsExactly(
            new Rejection(3, "a", "Variant Inventory Qty is not a whole number: many"));
  }

  @Test
  void aSkuTwiceInAProductIsRejected() {
    Csv csv =
        Csv.read(
            """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price
            a,A,Size,S,A-S,1
            a,,,M,A-S,1
            """);

    assertThat(csv.rejections())
        .containsExactly(new Rejection(2, "a", "variants must not repeat a SKU"));
  }

  @ParameterizedTest
  @CsvSource({
    "active, TRUE, ACTIVE",
    "Active, '', ACTIVE",
    "'', '', ACTIVE",
    "active, false, DRAFT",
    "draft, TRUE, DRAFT",
    "archived, FALSE, ARCHIVED"
  })
  void whatIsNotPublishedIsADraft(String status, String published, Status expected) {
    String file = Csv.HEADER + ",Status,Published\na,A,S,1," + status + "," + published;

    assertThat(only(file).status()).isEqualTo(expected);
  }

  @Test
  void anUnknownStatusIsRejected() {
    Csv csv = Csv.read(Csv.HEADER + ",Status\na,A,S,1,sold");

    assertThat(csv.rejections()).containsExactly(new Rejection(2, "a", "Status is unknown: sold"));
  }

  @Test
  void whatShopifyCallsDefaultTitleIsNoOption() {
    String file = Csv.HEADER + ",Option1 Name,Option1 Value\na,A,S,1,Title,Default Title";

    assertThat(only(file).optionNames()).isEmpty();
  }

  @Test
  void withoutATypeTheTaxonomyNamesTheCategory() {
    String file = Csv.HEADER + ",Product Category\na,A,S,1,Home & Garden > Kitchen > Mugs";

    Candidate product = Csv.read(file).product();

    assertThat(product.details().categories()).containsExactly(new Slug("mugs"));
    assertThat(product.categories().get(0).name()).isEqualTo("Mugs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Blue Mug", "BLUE_MUG", "blüe-mug"})
  void aHandleThatIsNoSlugIsMadeOne(String handle) {
    assertThat(Csv.simple(handle + ",A,S,1").product().details().slug())
        .isEqualTo(new Slug("blue-mug"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//evil.example/x"})
  void aPictureFromNowhereIsRejected(String url) {
    for (String column : new String[] {"Image Src", "Variant Image"}) {
      Csv csv = Csv.read(Csv.HEADER + "," + column + "\na,A,S,1," + url);

      assertThat(csv.products()).isEmpty();
      assertThat(csv.rejections().get(0).reason()).startsWith("image");
    }
  }
}
