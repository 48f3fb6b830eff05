package io.ecom.shared.outbox;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.List;

/**
 * Somewhere unsent events are stored. Implemented as an application-scoped bean, which the relay
 * finds by itself.
 */
public interface OutboxSource {

  /**
   * The oldest unsent events. For every key in the answer, all older unsent events of that key must
   * be in it too.
   */
  List<OutgoingEvent> unsent(int limit);

  /** The broker has acknowledged these. */
  void markSent(Collection<OutgoingEvent> events);

  /** Writes to this collection wake the relay. */
  MongoCollection<?> collection();
}
