package io.ecom.shared.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's own database, with concerns stated and waits bounded. */
@ApplicationScoped
public class MongoProducer {

  @Produces
  @ApplicationScoped
  MongoClient client(
      @ConfigProperty(name = "ecom.mongo.uri") String uri,
      @ConfigProperty(name = "ecom.mongo.timeout-ms", defaultValue = "10000") long timeoutMs,
      @ConfigProperty(name = "ecom.mongo.pool.max-size", defaultValue = "50") int poolSize,
      @ConfigProperty(name = "ecom.service.name") String serviceName,
      @Any Instance<CommandListener> listeners) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applicationName(serviceName)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .timeout(timeoutMs, TimeUnit.MILLISECONDS)
            .applyToConnectionPoolSettings(
                pool -> pool.maxSize(poolSize).maxWaitTime(2, TimeUnit.SECONDS))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(timeoutMs, TimeUnit.MILLISECONDS));
    listeners.forEach(settings::addCommandListener);
    return MongoClients.create(settings.build());
  }

  void close(@Disposes MongoClient client) {
    client.close();
  }

  @Produces
  @ApplicationScoped
  MongoDatabase database(
      MongoClient client, @ConfigProperty(name = "ecom.mongo.database") String name) {
    return client.getDatabase(name);
  }
}
