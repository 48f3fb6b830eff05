package io.ecom.product.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import io.ecom.product.entity.Category;
import io.ecom.product.entity.Image;
import io.ecom.product.entity.Slug;
import io.ecom.product.entity.Status;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Categories, and how many products for sale they hold. */
@ApplicationScoped
public class CategoryStore implements MongoIndexes {

  @Inject MongoDatabase database;

  public List<Category> all() {
    return categories()
        .find()
        .sort(ascending("name"))
        .hint(Indexes.ascending("name"))
        .map(CategoryStore::category)
        .into(new ArrayList<>());
  }

  /** Those of these that exist. */
  List<Slug> known(List<Slug> slugs) {
    return categories()
        .find(in("_id", slugs.stream().map(Slug::value).toList()))
        .map(category -> new Slug(category.getString("_id")))
        .into(new ArrayList<>());
  }

  public long productsIn(Slug category) {
    return database
        .getCollection(ProductStore.COLLECTION)
        .countDocuments(
            and(
                eq(ProductDocuments.STATUS, Status.ACTIVE.code()),
                eq(ProductDocuments.CATEGORIES, category.value())));
  }

  /** Whether it was new; a known category stays as it is. */
  public boolean add(Category category) {
    UpdateResult result =
        categories()
            .updateOne(
                eq("_id", category.slug().value()),
                new Document("$setOnInsert", document(category)),
                new UpdateOptions().upsert(true));
    return result.getUpsertedId() != null;
  }

  /** Stores it, known or new. */
  public void put(Category category) {
    categories()
        .replaceOne(
            eq("_id", category.slug().value()),
            document(category),
            new ReplaceOptions().upsert(true));
  }

  private static Document document(Category category) {
    Image image = category.image();
    return new Document("name", category.name())
        .append("description", category.description())
        .append("image", image == null ? null : ProductDocuments.of(image));
  }

  private static Category category(Document document) {
    return new Category(
        new Slug(document.getString("_id")),
        document.getString("name"),
        document.getString("description"),
        ProductDocuments.image(document.get("image", Document.class)));
  }

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection("categories").createIndex(Indexes.ascending("name"));
  }

  private MongoCollection<Document> categories() {
    return database.getCollection("categories");
  }
}
