package io.ecom.gateway.entity;

/**
 * Who called: as the connection tells it, or a proxy of ours.
 *
 * @param host the {@code Host} field
 */
public record Client(String address, String scheme, String host) {
  public String origin() {
    return scheme + "://" + host;
  }

  public boolean isOverTls() {
    return scheme.equals("https");
  }

  /** Those who are counted as one. */
  public String network() {
    return Network.ofCustomer(address);
  }
}
