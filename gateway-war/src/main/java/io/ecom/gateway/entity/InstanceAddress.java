package io.ecom.gateway.entity;

import java.net.URI;

/**
 * Where an instance is.
 *
 * @param weight its part of the requests, beside the weights of the others
 */
public record InstanceAddress(URI uri, int weight) {
  private static final int HEAVIEST = 1000;

  public InstanceAddress {
    if (weight < 1 || weight > HEAVIEST) {
      throw new IllegalArgumentException("a weight is 1 to " + HEAVIEST + ": " + uri);
    }
  }
}
