package io.ecom.shared.outbox;

import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventType;
import io.ecom.shared.messaging.HaltPoint;
import io.ecom.shared.web.TraceContext;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * An event to be published.
 *
 * @param key id of the aggregate
 * @param version of the aggregate after the event; the order of events of one key
 * @param json the CloudEvent
 */
public record OutgoingEvent(String id, String topic, String key, long version, String json) {

  public static <T> OutgoingEvent of(EventType<T> type, String key, long version, T payload) {
    String id = UUID.randomUUID().toString();
    String source = "/" + ConfigProvider.getConfig().getValue("ecom.service.name", String.class);
    CloudEvent event =
        CloudEvent.of(type, id, source, key, version, TraceContext.traceparent(), payload);
    String json = event.toJson();
    HaltPoint.BEFORE_COMMIT.reached(json);
    return new OutgoingEvent(id, type.topic(), key, version, json);
  }
}
