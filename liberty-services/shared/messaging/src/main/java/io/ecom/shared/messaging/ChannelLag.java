package io.ecom.shared.messaging;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a channel's consumer group is behind.
 *
 * @param committed sum of the committed offsets
 * @param lag messages not yet acknowledged
 * @param progressAt when {@code committed} last moved or nothing was left to do
 */
record ChannelLag(String channel, String topic, long committed, long lag, Instant progressAt) {

  static ChannelLag unknown(String channel, String topic, Instant now) {
    return new ChannelLag(channel, topic, -1, 0, now);
  }

  ChannelLag observe(long nowCommitted, long nowLag, Instant now) {
    boolean progress = nowCommitted != committed || nowLag == 0;
    return new ChannelLag(channel, topic, nowCommitted, nowLag, progress ? now : progressAt);
  }

  /** Messages wait, none was acknowledged, and nobody worked on one: the channel has died. */
  boolean isDead(Instant lastActivity, Instant now, Duration patience) {
    Instant limit = now.minus(patience);
    return lag > 0 && progressAt.isBefore(limit) && lastActivity.isBefore(limit);
  }
}
