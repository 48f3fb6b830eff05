package io.ecom.notification.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.ecom.notification.entity.MailText;
import io.ecom.notification.entity.QueuedMail;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
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

  @Inject MongoDatabase database;

  /** How much is waiting to be sent, and how much has been given up. */
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

  Optional<QueuedMail> takeDue(Instant now, Duration lease) {
    return Optional.ofNullable(
            mails()
                .findOneAndUpdate(
                    and(eq("state", QUEUED), lte("dueAt", Date.from(now))),
                    combine(set("dueAt", Date.from(now.plus(lease))), inc("attempts", 1)),
                    new FindOneAndUpdateOptions()
                        .sort(Sorts.ascending("dueAt"))
                        .returnDocument(ReturnDocument.AFTER)))
        .map(MailQueue::toMail);
  }

  /** Forgets everything personal; that it was sent is kept for a while. */
  void sent(QueuedMail mail, Instant now) {
    update(
        mail,
        combine(
            set("state", SENT),
            set("sentAt", Date.from(now)),
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

  /** Only while nobody else has taken the mail since, whose attempt would be the next one. */
  private void update(QueuedMail mail, Bson change) {
    mails().updateOne(and(eq("_id", mail.id()), eq("attempts", mail.attempts())), change);
  }

  /** Empty while the database is away. */
  public Optional<Backlog> backlog() {
    MongoCollection<Document> mails = mails().withTimeout(COUNT_TIMEOUT_MS, TimeUnit.MILLISECONDS);
    try {
      return Optional.of(
          new Backlog(
              mails.countDocuments(eq("state", QUEUED)),
              mails.countDocuments(eq("state", PARKED))));
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
