package io.ecom.order.control;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import io.ecom.order.entity.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonTimestamp;

/** Reads the events of all orders as they were at one moment. */
@ApplicationScoped
public class EventScan {
  @Inject MongoClient client;
  @Inject OrderStream stream;

  /** Watches over a scan; is called after each order. */
  interface Watch {
    void at(long events, long estimate);
  }

  /** What is read at one moment, together with when that was. */
  record Cut<T>(BsonTimestamp at, T also) {}

  /**
   * @param eachOrder takes the history of an order
   * @param also is read at the same moment
   */
  <T> Cut<T> run(
      Consumer<List<StoredEvent>> eachOrder, Watch watch, Function<ClientSession, T> also) {
    long estimate = stream.collection().estimatedDocumentCount();
    ClientSessionOptions snapshot = ClientSessionOptions.builder().snapshot(true).build();
    try (ClientSession session = client.startSession(snapshot)) {
      T more = also.apply(session);
      List<StoredEvent> history = new ArrayList<>();
      long events = 0;
      try (var all = stream.everything(session)) {
        while (all.hasNext()) {
          StoredEvent stored = all.next();
          if (stored.version() == 1 && !history.isEmpty()) {
            eachOrder.accept(List.copyOf(history));
            history.clear();
            watch.at(events, Math.max(events, estimate));
          }
          history.add(stored);
          events++;
        }
      }
      if (!history.isEmpty()) {
        eachOrder.accept(List.copyOf(history));
      }
      watch.at(events, events);
      return new Cut<>(session.getSnapshotTimestamp(), more);
    }
  }
}
