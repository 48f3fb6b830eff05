package io.ecom.order.control;

import io.ecom.order.entity.OrderEvent;
import io.ecom.order.entity.StoredEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** Events and views as MongoDB stores them. */
final class EventDocuments {
  /** The name of an event's record is its type in the stream, which is why it must not change. */
  private static final Map<String, Class<?>> TYPES =
      Arrays.stream(OrderEvent.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private EventDocuments() {}

  static Document document(StoredEvent stored, CodecRegistry codecs) {
    return new Document("orderId", stored.orderId())
        .append("version", stored.version())
        .append("at", Date.from(stored.at()))
        .append("type", stored.event().getClass().getSimpleName())
        .append("data", encode(stored.event(), codecs))
        .append("traceparent", stored.traceparent());
  }

  static StoredEvent event(Document document, CodecRegistry codecs) {
    String type = document.getString("type");
    Class<?> eventClass = TYPES.get(type);
    if (eventClass == null) {
      throw new IllegalStateException("no order event is called " + type);
    }
    BsonDocument data =
        document.get("data", Document.class).toBsonDocument(BsonDocument.class, codecs);
    Instant at = document.getDate("at").toInstant();
    return new StoredEvent(
        document.getString("orderId"),
        document.getLong("version"),
        at,
        document.getString("traceparent"),
        (OrderEvent) decode(data, eventClass, codecs));
  }

  static <T> BsonDocument encode(T value, CodecRegistry codecs) {
    @SuppressWarnings("unchecked")
    Codec<T> codec = (Codec<T>) codecs.get(value.getClass());
    BsonDocument document = new BsonDocument();
    codec.encode(new BsonDocumentWriter(document), value, EncoderContext.builder().build());
    return document;
  }

  static <T> T decode(BsonDocument document, Class<T> type, CodecRegistry codecs) {
    return codecs
        .get(type)
        .decode(new BsonDocumentReader(document), DecoderContext.builder().build());
  }
}
