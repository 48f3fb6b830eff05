package io.ecom.gateway.entity;

/**
 * Who called, as the connection tells it.
 *
 * @param host the {@code Host} field
 */
public record Client(String address, String scheme, String host) {
  public String origin() {
    return scheme + "://" + host;
  }
}
