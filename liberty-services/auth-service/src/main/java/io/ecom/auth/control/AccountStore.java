package io.ecom.auth.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static io.ecom.shared.mongo.Prefix.startsWith;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Role;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Accounts; one per e-mail address, which a unique index guarantees. */
@ApplicationScoped
public class AccountStore implements MongoIndexes {

  @Inject MongoDatabase database;

  /** The address already has an account. */
  public static class EmailTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void ensure(MongoDatabase db) {
    MongoCollection<Document> accounts = db.getCollection("accounts");
    accounts.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
    accounts.createIndex(Indexes.ascending("roles", "email"));
  }

  void insert(ClientSession tx, Account account) {
    try {
      accounts().insertOne(tx, toDocument(account));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new EmailTaken();
      }
      throw e;
    }
  }

  Optional<Account> find(String id) {
    return Optional.ofNullable(accounts().find(eq("_id", id)).first()).map(AccountStore::toAccount);
  }

  Optional<Account> find(ClientSession tx, String id) {
    return Optional.ofNullable(accounts().find(tx, eq("_id", id)).first())
        .map(AccountStore::toAccount);
  }

  boolean hasAny(Role role) {
    return accounts().find(eq("roles", role.wireName())).first() != null;
  }

  long count(ClientSession tx, Role role) {
    return accounts().countDocuments(tx, eq("roles", role.wireName()));
  }

  /**
   * By e-mail address.
   *
   * @param prefix what addresses begin with
   * @param after the address to continue after; empty for the first page
   */
  List<Account> list(String prefix, @Nullable Role role, String after, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(startsWith("email", prefix));
    filters.add(gt("email", after));
    if (role != null) {
      filters.add(eq("roles", role.wireName()));
    }
    return accounts()
        .find(and(filters))
        .sort(Sorts.ascending("email"))
        .limit(limit)
        .map(AccountStore::toAccount)
        .into(new ArrayList<>());
  }

  Optional<Account> findByEmail(EmailAddress email) {
    return Optional.ofNullable(accounts().find(eq("email", email.value())).first())
        .map(AccountStore::toAccount);
  }

  /** Whether nobody else changed it meanwhile. */
  boolean replace(ClientSession tx, Account next) {
    return accounts()
            .replaceOne(
                tx, and(eq("_id", next.id()), eq("version", next.version() - 1)), toDocument(next))
            .getModifiedCount()
        == 1;
  }

  private MongoCollection<Document> accounts() {
    return database.getCollection("accounts");
  }

  private static Document toDocument(Account account) {
    return new Document("_id", account.id())
        .append("email", account.email().value())
        .append("name", account.name())
        .append("passwordHash", account.passwordHash())
        .append("roles", Role.wireNames(account.roles()))
        .append("emailVerified", account.emailVerified())
        .append("version", account.version())
        .append("createdAt", Date.from(account.createdAt()));
  }

  private static Account toAccount(Document document) {
    return new Account(
        document.getString("_id"),
        new EmailAddress(document.getString("email")),
        document.getString("name"),
        document.getString("passwordHash"),
        document.getList("roles", String.class).stream()
            .map(Role::ofWireName)
            .collect(Collectors.toSet()),
        document.getBoolean("emailVerified", false),
        document.getLong("version"),
        document.getDate("createdAt").toInstant());
  }
}
