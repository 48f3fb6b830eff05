package io.ecom.order.control;

import io.ecom.order.entity.OrderPast;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What orders amounted to after some of their events, stored with those events: so that neither
 * storing nor finding one costs another round trip.
 */
final class Snapshots {
  static final String FIELD = "snapshot";
  private static final String FORMAT_FIELD = "format";

  /** To be raised when the same events come to amount to something else. */
  private static final int FORMAT = 1;

  private Snapshots() {}

  static Document document(OrderPast past, CodecRegistry codecs) {
    return new Document(FORMAT_FIELD, FORMAT).append("past", EventDocuments.encode(past, codecs));
  }

  /** Null if the event carries none, or one that was made before the format was raised. */
  static @Nullable OrderPast in(Document event, CodecRegistry codecs) {
    Document snapshot = event.get(FIELD, Document.class);
    if (snapshot == null || snapshot.getInteger(FORMAT_FIELD) != FORMAT) {
      return null;
    }
    BsonDocument past =
        snapshot.get("past", Document.class).toBsonDocument(BsonDocument.class, codecs);
    return EventDocuments.decode(past, OrderPast.class, codecs);
  }
}
