package io.ecom.shared.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/** Makes the indexes in the background, again and again until MongoDB is there to take them. */
@ApplicationScoped
public class MongoStartup {
  private static final Logger LOG = System.getLogger(MongoStartup.class.getName());

  @Resource ManagedScheduledExecutorService executor;
  @Inject MongoDatabase database;
  @Inject @Any Instance<MongoIndexes> indexes;

  private volatile boolean done;
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    executor.execute(this::ensureIndexes);
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  boolean isDone() {
    return done;
  }

  private void ensureIndexes() {
    try {
      indexes.forEach(store -> store.ensure(database));
      done = true;
    } catch (MongoException e) {
      LOG.log(Level.WARNING, "indexes are not made yet: " + e.getMessage());
      if (!stopped) {
        executor.schedule(this::ensureIndexes, 500, TimeUnit.MILLISECONDS);
      }
    }
  }
}
