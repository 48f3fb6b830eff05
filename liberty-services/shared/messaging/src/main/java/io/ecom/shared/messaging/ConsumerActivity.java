package io.ecom.shared.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each topic's consumer last worked on a message. */
@ApplicationScoped
class ConsumerActivity {
  private final Map<String, Instant> lastSeen = new ConcurrentHashMap<>();

  void seen(String topic) {
    lastSeen.put(topic, Instant.now());
  }

  Instant lastSeen(String topic) {
    return lastSeen.getOrDefault(topic, Instant.EPOCH);
  }
}
