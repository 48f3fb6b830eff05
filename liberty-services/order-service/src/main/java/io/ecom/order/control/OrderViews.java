package io.ecom.order.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static io.ecom.shared.mongo.Prefix.startsWith;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.ecom.order.entity.OrderStatus;
import io.ecom.order.entity.OrderView;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Orders as they are read. Everything in here can be made again from the {@link OrderStream}. */
@ApplicationScoped
public class OrderViews implements MongoIndexes {
  static final String COLLECTION = "order_view";
  private static final String EMAIL_KEY = "emailKey";
  private static final Bson NEWEST_FIRST = Sorts.descending("placedAt", "_id");

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    ensure(db.getCollection(COLLECTION));
  }

  static void ensure(MongoCollection<?> views) {
    views.createIndex(ascending("number"), new IndexOptions().unique(true));
    views.createIndex(descending("placedAt", "_id"));
    views.createIndex(compoundIndex(ascending("customer.id"), descending("placedAt", "_id")));
    views.createIndex(compoundIndex(ascending("status"), descending("placedAt", "_id")));
    views.createIndex(compoundIndex(ascending(EMAIL_KEY), descending("placedAt", "_id")));
    views.createIndex(
        ascending("deadline"),
        new IndexOptions().partialFilterExpression(eq("status", OrderStatus.PENDING.name())));
  }

  public Optional<OrderView> find(String orderId) {
    return Optional.ofNullable(views().find(eq("_id", orderId)).map(this::view).first());
  }

  List<OrderView> findAll(Collection<String> orderIds) {
    return views().find(in("_id", orderIds)).map(this::view).into(new ArrayList<>());
  }

  List<OrderView> overdue(Instant now, int limit) {
    return overdueQuery(now).limit(limit).map(this::view).into(new ArrayList<>());
  }

  FindIterable<BsonDocument> overdueQuery(Instant now) {
    Bson overdue = and(eq("status", OrderStatus.PENDING.name()), lte("deadline", Date.from(now)));
    return views().find(overdue).sort(Sorts.ascending("deadline"));
  }

  /** Newest first. */
  List<OrderView> list(Bson filter, @Nullable Position after, int limit) {
    return listQuery(filter, after).limit(limit).map(this::view).into(new ArrayList<>());
  }

  FindIterable<BsonDocument> listQuery(Bson filter, @Nullable Position after) {
    return views().find(after == null ? filter : and(filter, olderThan(after))).sort(NEWEST_FIRST);
  }

  void put(ClientSession tx, OrderView view) {
    views().replaceOne(tx, eq("_id", view.id()), document(view), new ReplaceOptions().upsert(true));
  }

  /** A view as it is stored. */
  BsonDocument document(OrderView view) {
    BsonDocument fields = EventDocuments.encode(view, database.getCodecRegistry());
    BsonDocument document = new BsonDocument("_id", fields.remove("id"));
    document.putAll(fields);
    document.put(EMAIL_KEY, new BsonString(emailKey(view.customer().email())));
    return document;
  }

  static Bson ofCustomer(String customerId) {
    return eq("customer.id", customerId);
  }

  static Bson inStatus(@Nullable OrderStatus status) {
    return status == null ? empty() : eq("status", status.name());
  }

  /** What staff type to find an order: the beginning of its number or of an e-mail address. */
  static Bson matching(@Nullable String query) {
    if (query == null || query.isBlank()) {
      return empty();
    }
    String typed = query.strip();
    return or(
        startsWith("number", typed.toUpperCase(Locale.ROOT)),
        startsWith(EMAIL_KEY, emailKey(typed)));
  }

  private static Bson olderThan(Position position) {
    Date placedAt = Date.from(position.placedAt());
    return and(
        lte("placedAt", placedAt), or(lt("placedAt", placedAt), lt("_id", position.orderId())));
  }

  private static String emailKey(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  private OrderView view(BsonDocument document) {
    document.put("id", document.remove("_id"));
    return EventDocuments.decode(document, OrderView.class, database.getCodecRegistry());
  }

  MongoCollection<BsonDocument> views() {
    return database.getCollection(COLLECTION, BsonDocument.class);
  }

  /** Where a page ends. */
  record Position(Instant placedAt, String orderId) {}
}
