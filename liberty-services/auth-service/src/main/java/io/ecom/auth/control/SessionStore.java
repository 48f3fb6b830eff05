package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.ecom.auth.entity.Session;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Sessions, one document each, so that rotating a refresh token is one conditional update and an
 * ended family can never get another token. Mongo drops them when they expire.
 */
@ApplicationScoped
public class SessionStore implements MongoIndexes {

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> sessions = db.getCollection("sessions");
    sessions.createIndex(
        Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    sessions.createIndex(Indexes.ascending("accountId", "startedAt"));
  }

  void insert(Session session) {
    sessions().insertOne(toDocument(session));
  }

  Optional<Session> find(String id) {
    return Optional.ofNullable(sessions().find(eq("_id", id)).first()).map(SessionStore::toSession);
  }

  /**
   * Moves the family on to its next token.
   *
   * @return false if the used token is no longer the current one or the session has ended
   */
  boolean rotate(String usedTokenHash, Session next) {
    return sessions()
            .updateOne(
                and(eq("_id", next.id()), eq("tokenHash", usedTokenHash), eq("endedAt", null)),
                Updates.combine(
                    Updates.set("tokenHash", next.tokenHash()),
                    Updates.set("generation", next.generation()),
                    Updates.set("rotatedAt", Date.from(next.rotatedAt())),
                    Updates.set("expiresAt", Date.from(next.expiresAt()))))
            .getModifiedCount()
        == 1;
  }

  /**
   * The document stays until it expires, so that its tokens are known to be over.
   *
   * @return empty if there was nothing to end
   */
  Optional<Session> end(ClientSession tx, String id, Instant now) {
    return Optional.ofNullable(
            sessions()
                .findOneAndUpdate(
                    tx,
                    and(eq("_id", id), eq("endedAt", null)),
                    Updates.set("endedAt", Date.from(now))))
        .map(SessionStore::toSession);
  }

  /** Those that go on, newest first. */
  List<Session> live(String accountId, Instant now) {
    return liveQuery(accountId, now).map(SessionStore::toSession).into(new ArrayList<>());
  }

  FindIterable<Document> liveQuery(String accountId, Instant now) {
    return sessions()
        .find(and(eq("accountId", accountId), eq("endedAt", null), gt("expiresAt", Date.from(now))))
        .sort(Sorts.descending("startedAt"));
  }

  private MongoCollection<Document> sessions() {
    return database.getCollection("sessions");
  }

  private static Document toDocument(Session session) {
    return new Document("_id", session.id())
        .append("accountId", session.accountId())
        .append("tokenHash", session.tokenHash())
        .append("generation", session.generation())
        .append("startedAt", Date.from(session.startedAt()))
        .append("rotatedAt", Date.from(session.rotatedAt()))
        .append("expiresAt", Date.from(session.expiresAt()))
        .append("device", session.device());
  }

  private static Session toSession(Document document) {
    Date endedAt = document.getDate("endedAt");
    return new Session(
        document.getString("_id"),
        document.getString("accountId"),
        document.getString("tokenHash"),
        document.getInteger("generation"),
        document.getDate("startedAt").toInstant(),
        document.getDate("rotatedAt").toInstant(),
        document.getDate("expiresAt").toInstant(),
        endedAt == null ? null : endedAt.toInstant(),
        document.getString("device"));
  }
}
