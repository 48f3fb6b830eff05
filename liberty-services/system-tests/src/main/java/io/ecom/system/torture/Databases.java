package io.ecom.system.torture;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** The services' databases, which no answer of theirs can embellish. */
final class Databases implements AutoCloseable {
  private static final String PREFIX = "ecom_";
  private static final long PATIENCE_SECONDS = 20;

  private final MongoClient client;

  Databases(String uri) {
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .readConcern(ReadConcern.MAJORITY)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .build());
  }

  MongoCollection<Document> collection(String service, String name) {
    return client.getDatabase(PREFIX + service).getCollection(name);
  }

  /** Names of the services that have a collection. */
  List<String> withCollection(String name) {
    return StreamSupport.stream(client.listDatabaseNames().spliterator(), false)
        .filter(database -> database.startsWith(PREFIX) && !database.contains("_it_"))
        .filter(database -> has(client.getDatabase(database), name))
        .map(database -> database.substring(PREFIX.length()))
        .toList();
  }

  private static boolean has(MongoDatabase database, String collection) {
    return database.listCollectionNames().into(new ArrayList<>()).contains(collection);
  }

  @Override
  public void close() {
    client.close();
  }

  static long number(Document row, String field) {
    Number value = row.get(field, Number.class);
    return value == null ? 0 : value.longValue();
  }
}
