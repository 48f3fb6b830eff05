package io.ecom.localstack.faults;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;

/** A way in which a network is bad. */
record Toxic(String type, JsonObject attributes) {
  /** Everything arrives late. */
  static Toxic latency(Duration delay) {
    return new Toxic(
        "latency",
        Json.createObjectBuilder()
            .add("latency", delay.toMillis())
            .add("jitter", delay.toMillis() / 2)
            .build());
  }

  /** Connections are torn down with a RST as soon as something is sent. */
  static Toxic reset() {
    return new Toxic("reset_peer", Json.createObjectBuilder().add("timeout", 0).build());
  }

  /** Nothing arrives, and nobody says so. */
  static Toxic silence() {
    return new Toxic("timeout", Json.createObjectBuilder().add("timeout", 0).build());
  }
}
