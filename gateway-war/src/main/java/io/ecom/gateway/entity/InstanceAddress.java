package io.ecom.gateway.entity;

import java.net.URI;
import java.util.OptionalInt;

/**
 * Where an instance is.
 *
 * @param weight its part of the requests, beside the weights of the others
 * @param room how many requests it gets at once, at most; if empty, as many as any
 */
public record InstanceAddress(URI uri, int weight, OptionalInt room) {
  private static final int HEAVIEST = 1000;

  public InstanceAddress {
    if (weight < 1 || weight > HEAVIEST) {
      throw new IllegalArgumentException("a weight is 1 to " + HEAVIEST + ": " + uri);
    }
    if (room.isPresent() && room.getAsInt() < 1) {
      throw new IllegalArgumentException("there is room for 1 at least: " + uri);
    }
  }
}
