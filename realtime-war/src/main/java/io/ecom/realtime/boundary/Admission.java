package io.ecom.realtime.boundary;

import io.ecom.realtime.entity.Identity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Hands on from the filter, which can still refuse, to the WebSocket handshake, which cannot. */
@RequestScoped
public class Admission {
  private @Nullable Identity identity;

  void grant(Identity verified) {
    identity = verified;
  }

  @Nullable Identity identity() {
    return identity;
  }
}
