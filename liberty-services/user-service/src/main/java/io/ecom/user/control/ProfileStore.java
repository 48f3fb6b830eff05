package io.ecom.user.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.shared.mongo.MongoIndexes;
import io.ecom.user.entity.Address;
import io.ecom.user.entity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document a user, addresses included: what must hold among them is kept by one update. */
@ApplicationScoped
public class ProfileStore implements MongoIndexes {

  @Inject MongoDatabase database;

  @Override
  public void ensure(MongoDatabase db) {
    db.getCollection("profiles").createIndex(Indexes.ascending("email"));
  }

  Optional<Profile> find(String userId) {
    return Optional.ofNullable(profiles().find(eq("_id", userId)).first())
        .map(ProfileStore::toProfile);
  }

  /** Leaves a profile that exists as it is. */
  void insertIfAbsent(Profile profile) {
    profiles().updateOne(eq("_id", profile.userId()), asInsert(profile), upsert());
  }

  void insertIfAbsent(ClientSession tx, Profile profile) {
    profiles().updateOne(tx, eq("_id", profile.userId()), asInsert(profile), upsert());
  }

  /**
   * @return false if somebody else has changed the stored profile since it was read
   */
  boolean replace(Profile changed) {
    Document next = toDocument(changed).append("version", changed.version() + 1);
    return profiles()
            .replaceOne(and(eq("_id", changed.userId()), eq("version", changed.version())), next)
            .getModifiedCount()
        == 1;
  }

  private MongoCollection<Document> profiles() {
    return database.getCollection("profiles");
  }

  private static Document asInsert(Profile profile) {
    Document fields = toDocument(profile).append("version", 1L);
    fields.remove("_id");
    return new Document("$setOnInsert", fields);
  }

  private static UpdateOptions upsert() {
    return new UpdateOptions().upsert(true);
  }

  private static Document toDocument(Profile profile) {
    return new Document("_id", profile.userId())
        .append("email", profile.email())
        .append("name", profile.name())
        .append("phone", profile.phone())
        .append("locale", profile.locale())
        .append("addresses", profile.addresses().stream().map(ProfileStore::toDocument).toList());
  }

  private static Document toDocument(Address address) {
    return new Document("id", address.id())
        .append("fullName", address.fullName())
        .append("line1", address.line1())
        .append("line2", address.line2())
        .append("city", address.city())
        .append("postalCode", address.postalCode())
        .append("region", address.region())
        .append("country", address.country())
        .append("phone", address.phone())
        .append("isDefault", address.isDefault());
  }

  private static Profile toProfile(Document document) {
    List<Address> addresses =
        document.getList("addresses", Document.class).stream()
            .map(ProfileStore::toAddress)
            .toList();
    return new Profile(
        document.getString("_id"),
        document.getString("email"),
        document.getString("name"),
        document.getString("phone"),
        document.getString("locale"),
        addresses,
        document.getLong("version"));
  }

  private static Address toAddress(Document document) {
    return new Address(
        document.getString("id"),
        document.getString("fullName"),
        document.getString("line1"),
        document.getString("line2"),
        document.getString("city"),
        document.getString("postalCode"),
        document.getString("region"),
        document.getString("country"),
        document.getString("phone"),
        document.getBoolean("isDefault"));
  }
}
