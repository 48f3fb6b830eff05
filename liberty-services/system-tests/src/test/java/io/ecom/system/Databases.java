package io.ecom.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.ecom.shared.testkit.TestStack;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** The services' databases, for what no API may tell. */
public final class Databases {
  private static final MongoClient CLIENT = MongoClients.create(TestStack.current().mongoUri());
  private static final String PREFIX = "ecom_";

  private Databases() {}

  public static MongoCollection<Document> collection(String service, String name) {
    return database(PREFIX + service).getCollection(name);
  }

  static MongoDatabase database(String name) {
    return CLIENT.getDatabase(name);
  }

  /** Of all services; ITs have databases of their own, called {@code ecom_<x>_it_<pid>}. */
  static List<String> ofServices() {
    return StreamSupport.stream(CLIENT.listDatabaseNames().spliterator(), false)
        .filter(name -> name.startsWith(PREFIX) && !name.contains("_it_"))
        .toList();
  }
}
