package io.ecom.product.control;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One index for every way the catalogue is read. */
@ApplicationScoped
public class ProductIndexes implements MongoIndexes {

  static final String UNIQUE_SLUG = "unique-slug";
  static final String UNIQUE_SKU = "unique-sku";
  static final String WORDS = "words";

  private static final Document TEXT_WEIGHTS =
      new Document("title", 12)
          .append("brand", 6)
          .append("tags", 5)
          .append(ProductDocuments.CATEGORIES, 4)
          .append("variants.title", 2)
          .append("description", 1);

  @Override
  public void ensure(MongoDatabase database) {
    MongoCollection<Document> products = database.getCollection(ProductStore.COLLECTION);
    unique(products, UNIQUE_SLUG, ProductDocuments.SLUG);
    unique(products, UNIQUE_SKU, ProductDocuments.VARIANT_SKU);
    lists(products, "list", ascending(ProductDocuments.STATUS));
    lists(
        products, "list-category", ascending(ProductDocuments.STATUS, ProductDocuments.CATEGORIES));
    named(products, WORDS, ascending(ProductDocuments.WORDS));
    text(products);
  }

  /**
   * Sort keys after what is filtered by equality; the price last, so that a page is cut in the
   * index.
   */
  private static void lists(MongoCollection<Document> products, String name, Bson equality) {
    Bson price = ascending(ProductDocuments.PRICE_FROM);
    named(products, name + "-newest", compoundIndex(equality, descending("_id"), price));
    named(products, name + "-price", compoundIndex(equality, price, ascending("_id")));
    named(
        products,
        name + "-title",
        compoundIndex(equality, ascending(ProductDocuments.TITLE_KEY, "_id"), price));
  }

  private static void unique(MongoCollection<Document> products, String name, String field) {
    products.createIndex(ascending(field), new IndexOptions().name(name).unique(true));
  }

  private static void named(MongoCollection<Document> products, String name, Bson keys) {
    products.createIndex(keys, new IndexOptions().name(name));
  }

  private static void text(MongoCollection<Document> products) {
    List<Bson> fields = new ArrayList<>();
    TEXT_WEIGHTS.keySet().forEach(field -> fields.add(new Document(field, "text")));
    products.createIndex(
        compoundIndex(fields),
        new IndexOptions().name("text").weights(TEXT_WEIGHTS).defaultLanguage("english"));
  }
}
