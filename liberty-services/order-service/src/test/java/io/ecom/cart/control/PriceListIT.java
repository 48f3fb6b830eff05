package io.ecom.cart.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.ecom.cart.entity.Article;
import io.ecom.cart.entity.ListedArticle;
import io.ecom.contracts.Money;
import io.ecom.contracts.ProductSnapshot;
import io.ecom.contracts.ProductSnapshot.Variant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The copy of the catalogue on a real MongoDB: whatever the order of the news, the newest stays.
 */
class PriceListIT {
  private MongoClient client;
  private MongoDatabase database;
  private final PriceList prices = new PriceList();

  @BeforeEach
  void connect() {
    client =
        MongoClients.create(ConfigProvider.getConfig().getValue("ecom.mongo.uri", String.class));
    database = client.getDatabase("ecom_price_list_it_" + ProcessHandle.current().pid());
    prices.database = database;
    prices.ensure(database);
  }

  @AfterEach
  void cleanUp() {
    database.drop();
    client.close();
  }

  @Test
  void whatIsToldIsOnSale() {
    prices.tell(product("p1", 1, "active", variant("A", 1_000), variant("B", 2_000)));
    assertThat(prices.onSale(List.of("A", "B", "C"))).containsOnlyKeys("A", "B");
    assertThat(price("A")).isEqualTo(1_000);
    Article.Image image = prices.onSale(List.of("B")).get("B").image();
    assertThat(image).isEqualTo(new Article.Image("/media/B.webp", null));
  }

  @Test
  void oldNewsAndNewsThatComeTwiceChangeNothing() {
    prices.tell(product("p1", 3, "active", variant("A", 3_000)));
    prices.tell(product("p1", 2, "archived", variant("A", 2_000)));
    prices.tell(product("p1", 3, "active", variant("A", 3_000)));
    assertThat(price("A")).isEqualTo(3_000);
  }

  @Test
  void anAnswerThatIsOlderThanTheNewsChangesNothing() {
    ProductSnapshot old = product("p1", 1, "active", variant("A", 1_000));
    prices.tell(product("p1", 2, "active", variant("A", 2_000), variant("B", 5)));
    prices.tell(ListedArticle.of(old));
    assertThat(price("A")).isEqualTo(2_000);
  }

  @Test
  void anArchivedProductIsOffSale() {
    prices.tell(product("p1", 1, "active", variant("A", 1_000)));
    prices.tell(product("p1", 2, "archived", variant("A", 1_000)));
    assertThat(prices.onSale(List.of("A"))).isEmpty();
  }

  @Test
  void aVariantThatIsNoMoreIsOffSaleAndMayGoToAnotherProduct() {
    prices.tell(product("p1", 1, "active", variant("A", 1_000), variant("B", 2_000)));
    prices.tell(product("p1", 2, "active", variant("A", 1_000)));
    assertThat(prices.onSale(List.of("A", "B"))).containsOnlyKeys("A");
    prices.tell(product("p2", 1, "active", variant("B", 9_000)));
    assertThat(price("B")).isEqualTo(9_000);
    prices.tell(product("p1", 1, "active", variant("A", 1_000), variant("B", 2_000)));
    assertThat(price("B")).isEqualTo(9_000);
  }

  private long price(String sku) {
    return prices.onSale(List.of(sku)).get(sku).price().amount();
  }

  private static ProductSnapshot product(
      String id, long version, String status, Variant... variants) {
    return new ProductSnapshot(
        id, version, "mug", "Mug", status, List.of(), Arrays.asList(variants));
  }

  private static Variant variant(String sku, long amount) {
    return new Variant(
        sku,
        "Default",
        new Money(amount, "EUR"),
        null,
        new ProductSnapshot.Image("/media/" + sku + ".webp", null));
  }
}
