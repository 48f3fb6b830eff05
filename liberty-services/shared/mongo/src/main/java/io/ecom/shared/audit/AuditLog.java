package io.ecom.shared.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.ecom.shared.audit.AuditChain.Head;
import io.ecom.shared.audit.AuditChain.Verification;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.shared.mongo.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The log of this service. Writing takes turns at its head, which is why customers' actions do not
 * belong here.
 */
@ApplicationScoped
public class AuditLog implements MongoIndexes {
  static final String COLLECTION = "audit_log";
  private static final Logger LOG = System.getLogger(AuditLog.class.getName());
  private static final Jsonb JSONB = JsonbBuilder.create();
  private static final Bson HEAD = eq("_id", "head");

  @Inject MongoDatabase database;
  @Inject Transactions transactions;

  private final ReentrantLock turn = new ReentrantLock(true);

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection(COLLECTION).createIndex(Indexes.descending("subject", "_id"));
    db.getCollection("audit_head")
        .updateOne(
            HEAD,
            Updates.combine(Updates.setOnInsert("sequence", 0L), Updates.setOnInsert("hash", "")),
            new UpdateOptions().upsert(true));
  }

  /**
   * For what is done and noted together. Such transactions of one instance wait for each other:
   * colliding at the head costs far more.
   */
  public <T> T inTransaction(Function<ClientSession, T> work) {
    turn.lock();
    try {
      return transactions.inTransaction(work);
    } finally {
      turn.unlock();
    }
  }

  /** Where what was done has no transaction; after it was done. */
  public void record(Deed deed) {
    inTransaction(tx -> record(tx, deed));
  }

  /** In the transaction of what is done, which is one of {@link #inTransaction}. */
  public AuditEntry record(ClientSession tx, Deed deed) {
    // Whoever writes at the same time meets the other's change here, and begins anew.
    Document head =
        Optional.ofNullable(heads().findOneAndUpdate(tx, HEAD, Updates.inc("sequence", 1L)))
            .orElseThrow(() -> new IllegalStateException("the audit log has no head"));
    AuditEntry entry = entry(head.getLong("sequence") + 1, deed, head.getString("hash"));
    entries().insertOne(tx, toDocument(entry));
    heads().updateOne(tx, HEAD, Updates.set("hash", entry.hash()));
    // Who keeps the service's log elsewhere has a witness there.
    LOG.log(Level.INFO, "audit {0}: {1} {2}", entry.sequence(), entry.action(), entry.hash());
    return entry;
  }

  /**
   * Newest first.
   *
   * @param before the sequence to continue after
   */
  public List<AuditEntry> list(@Nullable String subject, @Nullable Long before, int limit) {
    Bson all = subject == null ? Filters.empty() : eq("subject", subject);
    Bson rest = before == null ? all : and(all, lt("_id", before));
    return entries()
        .find(rest)
        .sort(Sorts.descending("_id"))
        .limit(limit)
        .map(AuditLog::toEntry)
        .into(new ArrayList<>());
  }

  /** Reads all of it, at one moment. */
  Verification verify() {
    return transactions.inTransaction(
        tx -> {
          Document head =
              Optional.ofNullable(heads().find(tx, HEAD).first()).orElseGet(Document::new);
          var expected = new Head(head.get("sequence", 0L), head.get("hash", ""));
          try (MongoCursor<AuditEntry> oldestFirst =
              entries().find(tx).sort(Sorts.ascending("_id")).map(AuditLog::toEntry).iterator()) {
            return AuditChain.verify(oldestFirst, expected);
          }
        });
  }

  private static AuditEntry entry(long sequence, Deed deed, String previousHash) {
    return new AuditEntry(
            sequence,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            deed.author().userId(),
            deed.author().email(),
            deed.action(),
            deed.subject(),
            json(deed.before()),
            json(deed.after()),
            deed.reason(),
            previousHash,
            "")
        .sealed();
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : JSONB.toJson(value);
  }

  private static Document toDocument(AuditEntry entry) {
    return new Document("_id", entry.sequence())
        .append("at", Date.from(entry.at()))
        .append("userId", entry.userId())
        .append("email", entry.email())
        .append("action", entry.action())
        .append("subject", entry.subject())
        .append("before", entry.before())
        .append("after", entry.after())
        .append("reason", entry.reason())
        .append("previousHash", entry.previousHash())
        .append("hash", entry.hash());
  }

  private static AuditEntry toEntry(Document row) {
    return new AuditEntry(
        row.getLong("_id"),
        row.getDate("at").toInstant(),
        row.getString("userId"),
        row.getString("email"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("before"),
        row.getString("after"),
        row.getString("reason"),
        row.getString("previousHash"),
        row.getString("hash"));
  }

  private MongoCollection<Document> entries() {
    return database.getCollection(COLLECTION);
  }

  private MongoCollection<Document> heads() {
    return database.getCollection("audit_head");
  }
}
