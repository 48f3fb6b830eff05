package io.ecom.notification.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import io.ecom.notification.entity.MailText;
import io.ecom.notification.entity.QueuedMail;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Mails to be sent. Who takes one makes it due again only after a lease, so that several senders do
 * not send it twice and a sender that dies does not lose it.
 */
@ApplicationScoped
public class MailQueue implements MongoIndexes {
  private static final String QUEUED = "queued";
  private static final String PARKED = "parked";
  private static final String SENT = "sent";
  private static final long KEEP_SENT_DAYS = 30;
  private static final long COUNT_TIMEOUT_MS = 1_000;

  /** More is not worth counting. */
  private static final CountOptions MANY = new CountOptions().limit(10_000);

  @Inject MongoDatabase database;

  /** How much is waiting to be sent, and how much has been given up; 10,000 means many. */
  public record Backlog(long queued, long parked) {}

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> mails = db.getCollection("mails");
    mails.createIndex(Indexes.ascending("state", "dueAt"));
    mails.createIndex(
        Indexes.ascending("sentAt"), new IndexOptions().expireAfter(KEEP_SENT_DAYS, TimeUnit.DAYS));
  }

  void enqueue(ClientSession tx, QueuedMail mail) {
    Date now = Date.from(mail.queuedAt());
    mails()
        .insertOne(
            tx,
            new Document("_id", mail.id())
                .append("state", QUEUED)
                .append("dueAt", now)
                .append("queuedAt", now)
                .append("attempts", mail.attempts())
                .append("to", mail.to())
                .append("toName", mail.toName())
                .append("subject", mail.content().subject())
                .append("text", mail.content().text())
                .append("html", mail.content().html()));
  }

  /** At most so many of those that are due, the longest due first. */
  List<QueuedMail> takeDue(Instant now, Duration lease, int most) {
    Bson due = and(eq("state", QUEUED), lte("dueAt", Date.from(now)));
    List<String> ids =
        mails()
            .find(due)
            .projection(Projections.include("_id"))
            .sort(Sorts.ascending("dueAt"))
            .limit(most)
            .map(mail -> mail.getString("_id"))
            .into(new ArrayList<>());
    if (ids.isEmpty()) {
      return List.of();
    }
    String taker = UUID.randomUUID().toString();
    mails()
        .updateMany(
            and(in("_id", ids), due),
            combine(
                set("dueAt", Date.from(now.plus(lease))), set("taker", taker), inc("attempts", 1)));
    return mails()
        .find(and(in("_id", ids), eq("taker", taker)))
        .map(MailQueue::toMail)
        .into(new ArrayList<>());
  }

  /** Makes due what was taken and not tried. */
  void giveBack(List<QueuedMail> mails, Instant now) {
    updateAll(mails, combine(set("dueAt", Date.from(now)), inc("attempts", -1)));
  }

  /** Forgets everything personal; that they were sent is kept for a while. */
  void sent(List<QueuedMail> mails, Instant now) {
    updateAll(
        mails,
        combine(
            set("state", SENT),
            set("sentAt", Date.from(now)),
            unset("taker"),
            unset("to"),
            unset("toName"),
            unset("subject"),
            unset("text"),
            unset("html")));
  }

  void retry(QueuedMail mail, Instant dueAt, String failure) {
    update(mail, combine(set("dueAt", Date.from(dueAt)), set("failure", failure)));
  }

  void park(QueuedMail mail, String failure) {
    update(mail, combine(set("state", PARKED), set("failure", failure)));
  }

  private void update(QueuedMail mail, Bson change) {
    updateAll(List.of(mail), change);
  }

  /** Only those which nobody else has taken since: that would be their next attempt. */
  private void updateAll(List<QueuedMail> taken, Bson change) {
    if (!taken.isEmpty()) {
      mails()
          .bulkWrite(
              taken.stream()
                  .map(
                      mail ->
                          new UpdateOneModel<Document>(
                              and(eq("_id", mail.id()), eq("attempts", mail.attempts())), change))
                  .toList());
    }
  }

  /** Empty while the database is away. */
  public Optional<Backlog> backlog() {
    MongoCollection<Document> mails = mails().withTimeout(COUNT_TIMEOUT_MS, TimeUnit.MILLISECONDS);
    try {
      return Optional.of(
          new Backlog(
              mails.countDocuments(eq("state", QUEUED), MANY),
              mails.countDocuments(eq("state", PARKED), MANY)));
    } catch (MongoException e) {
      return Optional.empty();
    }
  }

  private MongoCollection<Document> mails() {
    return database.getCollection("mails");
  }

  private static QueuedMail toMail(Document document) {
    return new QueuedMail(
        document.getString("_id"),
        document.getString("to"),
        document.getString("toName"),
        new MailText(
            document.getString("subject"), document.getString("text"), document.getString("html")),
        document.getInteger("attempts"),
        document.getDate("queuedAt").toInstant());
  }
}
