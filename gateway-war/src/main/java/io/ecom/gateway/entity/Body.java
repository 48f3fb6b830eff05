package io.ecom.gateway.entity;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** What an answer carries: bytes that are here, or a flow of those still to come. */
public sealed interface Body {
  Body NONE = new Whole(new byte[0]);

  /** Nobody wants it any more, and its sender has to know. */
  default void discard() {}

  record Whole(byte[] bytes) implements Body {}

  record Flowing(Flow.Publisher<List<ByteBuffer>> publisher) implements Body {
    @Override
    public void discard() {
      publisher.subscribe(new Cancelling());
    }
  }
}
