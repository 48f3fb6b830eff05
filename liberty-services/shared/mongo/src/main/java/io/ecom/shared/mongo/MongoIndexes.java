package io.ecom.shared.mongo;

import com.mongodb.client.MongoDatabase;

/**
 * The indexes a store needs: an application-scoped bean per store, run at start-up before the
 * service is ready.
 */
public interface MongoIndexes {
  void ensure(MongoDatabase database);
}
