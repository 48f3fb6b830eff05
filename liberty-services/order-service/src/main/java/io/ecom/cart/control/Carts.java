package io.ecom.cart.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.ecom.cart.entity.Cart;
import io.ecom.cart.entity.CartLine;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Where carts are kept; one that nobody touches for a month is thrown away. */
@ApplicationScoped
public class Carts implements MongoIndexes {
  private static final String COLLECTION = "carts";
  private static final long DAYS_KEPT = 30;

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection(COLLECTION)
        .createIndex(
            Indexes.ascending("touchedAt"),
            new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
  }

  public Optional<Cart> find(String id) {
    return Optional.ofNullable(carts().find(eq("_id", id)).map(Carts::cart).first());
  }

  void add(Cart cart) {
    carts().insertOne(document(cart));
  }

  /**
   * @return false if somebody else was faster
   */
  boolean replace(Cart old, Cart changed) {
    return carts().replaceOne(unchanged(old), document(changed)).getModifiedCount() == 1;
  }

  /** The same, together with other things or not at all. */
  public boolean replace(ClientSession tx, Cart old, Cart changed) {
    return carts().replaceOne(tx, unchanged(old), document(changed)).getModifiedCount() == 1;
  }

  private static Bson unchanged(Cart cart) {
    return and(eq("_id", cart.id()), eq("version", cart.version()));
  }

  private static Document document(Cart cart) {
    List<Document> lines =
        cart.lines().stream()
            .map(line -> new Document("sku", line.sku()).append("quantity", line.quantity()))
            .toList();
    return new Document("_id", cart.id())
        .append("lines", lines)
        .append("version", cart.version())
        .append("orderId", cart.orderId())
        .append("touchedAt", Date.from(Instant.now()));
  }

  private static Cart cart(Document document) {
    List<CartLine> lines =
        document.getList("lines", Document.class).stream()
            .map(line -> new CartLine(line.getString("sku"), line.getInteger("quantity")))
            .toList();
    return new Cart(
        document.getString("_id"),
        lines,
        document.getLong("version"),
        document.getString("orderId"));
  }

  private MongoCollection<Document> carts() {
    return database.getCollection(COLLECTION);
  }
}
