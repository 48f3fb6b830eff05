package io.ecom.cart.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.ecom.cart.entity.Article;
import io.ecom.cart.entity.ListedArticle;
import io.ecom.contracts.Money;
import io.ecom.contracts.ProductSnapshot;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of the catalogue, so that an order waits for nobody else: a copy of every
 * SKU that product-service has told of. Order and repetition of what is told do not matter.
 */
@ApplicationScoped
public class PriceList implements MongoIndexes {
  private static final String COLLECTION = "price_list";

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection(COLLECTION).createIndex(Indexes.ascending("productId"));
  }

  /** What is on sale of these SKUs, by SKU. */
  public Map<String, Article> onSale(List<String> skus) {
    Map<String, Article> found = new HashMap<>();
    if (!skus.isEmpty()) {
      articles()
          .find(and(in("_id", skus), eq("onSale", true)))
          .map(PriceList::article)
          .forEach(article -> found.put(article.sku(), article));
    }
    return found;
  }

  /** A product as it is now; a variant that it does not have any more is off sale. */
  public void tell(ProductSnapshot product) {
    List<ListedArticle> articles = ListedArticle.of(product);
    tell(articles);
    List<String> skus = articles.stream().map(it -> it.article().sku()).toList();
    articles()
        .updateMany(
            and(eq("productId", product.id()), lt("version", product.version()), nin("_id", skus)),
            combine(set("onSale", false), set("version", product.version())));
  }

  /** Changes nothing where something newer is known. */
  public void tell(List<ListedArticle> articles) {
    if (articles.isEmpty()) {
      return;
    }
    try {
      articles()
          .bulkWrite(
              articles.stream().map(PriceList::replacement).toList(),
              new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      boolean known =
          e.getWriteErrors().stream()
              .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!known) {
        throw e;
      }
    }
  }

  /** Where something newer is known, this would be a second document of the SKU. */
  private static ReplaceOneModel<Document> replacement(ListedArticle listed) {
    String product = listed.article().productId();
    Bson older = and(eq("productId", product), lt("version", listed.version()));
    Bson ofNobody = and(ne("productId", product), eq("onSale", false));
    return new ReplaceOneModel<>(
        and(eq("_id", listed.article().sku()), or(older, ofNobody)),
        document(listed),
        new ReplaceOptions().upsert(true));
  }

  private static Document document(ListedArticle listed) {
    Article article = listed.article();
    return new Document("_id", article.sku())
        .append("productId", article.productId())
        .append("version", listed.version())
        .append("onSale", listed.onSale())
        .append("slug", article.slug())
        .append("title", article.title())
        .append("variantTitle", article.variantTitle())
        .append("image", image(article.image()))
        .append("amount", article.price().amount())
        .append("currency", article.price().currency());
  }

  private static Article article(Document document) {
    Document image = document.get("image", Document.class);
    return new Article(
        document.getString("_id"),
        document.getString("productId"),
        document.getString("slug"),
        document.getString("title"),
        document.getString("variantTitle"),
        image == null ? null : new Article.Image(image.getString("url"), image.getString("alt")),
        new Money(document.getLong("amount"), document.getString("currency")));
  }

  private static @Nullable Document image(Article.@Nullable Image image) {
    return image == null ? null : new Document("url", image.url()).append("alt", image.alt());
  }

  private MongoCollection<Document> articles() {
    return database.getCollection(COLLECTION);
  }
}
