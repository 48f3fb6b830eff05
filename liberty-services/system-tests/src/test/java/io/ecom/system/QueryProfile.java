package io.ecom.system;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Has the databases note every query that reads a whole collection, while system tests run. */
public final class QueryProfile implements LauncherSessionListener {
  private static final String PROFILE = "system.profile";
  private static final String STACK = "ECOM_MONGO_URI";

  /** A query that read a collection from end to end. */
  record Scan(String collection, String operation) {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    // Unit tests need no stack.
    if (System.getenv(STACK) != null) {
      Databases.ofServices().forEach(name -> begin(Databases.database(name)));
    }
  }

  private static void begin(MongoDatabase database) {
    database.runCommand(new Document("profile", 0));
    database.getCollection(PROFILE).drop();
    database.runCommand(
        new Document("profile", 1)
            .append(
                "filter",
                new Document("planSummary", new Document("$regex", "COLLSCAN"))
                    // Services say their name; tests, which may look as they like, have none.
                    .append("appName", new Document("$exists", true))
                    // Change streams ask for more every second; their first question is enough.
                    .append("op", new Document("$ne", "getmore"))));
  }

  /** Of collections with more documents than this; scanning a handful is what a database does. */
  static List<Scan> scansOfMoreThan(int documents) {
    List<Scan> scans = new ArrayList<>();
    for (String name : Databases.ofServices()) {
      MongoDatabase database = Databases.database(name);
      for (Document entry : database.getCollection(PROFILE).find()) {
        String collection = entry.getString("ns").substring(name.length() + 1);
        if (!collection.startsWith("system.")
            && !readsTheLog(entry)
            && database.getCollection(collection).estimatedDocumentCount() > documents) {
          scans.add(new Scan(entry.getString("ns"), entry.get("command", Document.class).toJson()));
        }
      }
    }
    return scans;
  }

  /** A change stream reads the replica set's log, whatever collection it is named after. */
  private static boolean readsTheLog(Document entry) {
    return entry.toJson().contains("$changeStream");
  }
}
