package io.ecom.inventory.control;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.inventory.entity.Location;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Where stock lies; a shop starts with one place, {@code main}. */
@ApplicationScoped
public class Locations implements MongoIndexes {
  private static final Comparator<Location> BY_PRIORITY =
      Comparator.comparingInt(Location::priority).thenComparing(Location::id);

  /** How soon one instance knows what another was told. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  @Inject MongoDatabase database;

  private volatile List<Location> known = List.of();
  private volatile long knownAt;

  @Override
  public void ensure(MongoDatabase db) {
    Document main =
        new Document("name", "Main warehouse").append("priority", 100).append("active", true);
    db.getCollection("locations")
        .updateOne(
            eq("_id", Location.MAIN),
            new Document("$setOnInsert", main),
            new UpdateOptions().upsert(true));
  }

  /** In the order in which reservations take from them. */
  public List<Location> all() {
    if (known.isEmpty() || System.nanoTime() - knownAt > FRESH.toNanos()) {
      known = read();
      knownAt = System.nanoTime();
    }
    return known;
  }

  List<Location> active() {
    return all().stream().filter(Location::active).toList();
  }

  public Optional<Location> find(String id) {
    return all().stream().filter(location -> location.id().equals(id)).findFirst();
  }

  /** False if there is one of that id. */
  public boolean create(Location location) {
    try {
      collection()
          .insertOne(
              new Document("_id", location.id())
                  .append("name", location.name())
                  .append("priority", location.priority())
                  .append("active", location.active()));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
    known = List.of();
    return true;
  }

  private List<Location> read() {
    List<Location> locations =
        collection()
            .find()
            .map(
                row ->
                    new Location(
                        row.getString("_id"),
                        row.getString("name"),
                        row.getInteger("priority"),
                        row.getBoolean("active")))
            .into(new ArrayList<>());
    locations.sort(BY_PRIORITY);
    return List.copyOf(locations);
  }

  private MongoCollection<Document> collection() {
    return database.getCollection("locations");
  }
}
