package io.ecom.product.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.ecom.product.entity.Product;
import io.ecom.product.entity.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Products, one document each. */
@ApplicationScoped
public class ProductStore {

  static final String COLLECTION = "products";

  @Inject MongoDatabase database;

  public Optional<Product> byId(String id) {
    return Optional.ofNullable(products().find(eq("_id", id)).first())
        .map(ProductDocuments::product);
  }

  public Optional<Product> byIdOrSlug(String idOrSlug) {
    return Optional.ofNullable(
            products().find(or(eq("_id", idOrSlug), eq(ProductDocuments.SLUG, idOrSlug))).first())
        .map(ProductDocuments::product);
  }

  /** The products that have any of these SKUs. */
  public List<Product> bySkus(Collection<String> skus) {
    return products()
        .find(in(ProductDocuments.VARIANT_SKU, skus))
        .map(ProductDocuments::product)
        .into(new ArrayList<>());
  }

  public Map<Slug, Product> bySlugs(Collection<Slug> slugs) {
    Map<Slug, Product> found = new HashMap<>();
    products()
        .find(in(ProductDocuments.SLUG, slugs.stream().map(Slug::value).toList()))
        .map(ProductDocuments::product)
        .forEach(product -> found.put(product.details().slug(), product));
    return found;
  }

  /** Whose SKUs these are, as far as they are taken. */
  public Map<String, Slug> ownersOf(Collection<String> skus) {
    Map<String, Slug> owners = new HashMap<>();
    products()
        .find(in(ProductDocuments.VARIANT_SKU, skus))
        .projection(include(ProductDocuments.SLUG, ProductDocuments.VARIANT_SKU))
        .forEach(
            product -> {
              Slug owner = new Slug(product.getString(ProductDocuments.SLUG));
              for (Document variant : product.getList("variants", Document.class)) {
                owners.put(variant.getString("sku"), owner);
              }
            });
    return owners;
  }

  /** Whether all were written; false if one was changed by somebody else since it was read. */
  boolean write(ClientSession transaction, List<ProductChange> changes) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    int replaced = 0;
    for (ProductChange change : changes) {
      Document document = ProductDocuments.of(change.after());
      Product before = change.before();
      if (before == null) {
        writes.add(new InsertOneModel<>(document));
      } else {
        replaced++;
        writes.add(
            new ReplaceOneModel<>(
                and(eq("_id", before.id().value()), eq(ProductDocuments.VERSION, before.version())),
                document));
      }
    }
    return products().bulkWrite(transaction, writes).getMatchedCount() == replaced;
  }

  private MongoCollection<Document> products() {
    return database.getCollection(COLLECTION);
  }
}
