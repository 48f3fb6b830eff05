package io.ecom.webhook.entity;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where webhooks may go: to addresses of the public Internet, so that nobody can use the shop to
 * reach what is behind its walls. What is not known to be public is not.
 */
public final class AddressPolicy {
  /** Of IPv4, what the IANA registry of special-purpose addresses does not call global. */
  private static final List<Network> SPECIAL_V4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** All that IPv6 routes globally; loopback, link-local, unique local, multicast are outside. */
  private static final Network GLOBAL_V6 = Network.of("2000::/3");

  /** Within it: protocol assignments with Teredo, documentation, 6to4. */
  private static final List<Network> SPECIAL_V6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /** NAT64: leads to the IPv4 address in the last four bytes. (Java makes mapped ones IPv4.) */
  private static final Network NAT64 = Network.of("64:ff9b::/96");

  private static final int V4_BYTES = 4;
  private static final int V6_BYTES = 16;

  private final boolean everything;
  private final List<Network> exceptions;

  private AddressPolicy(boolean everything, List<Network> exceptions) {
    this.everything = everything;
    this.exceptions = exceptions;
  }

  /**
   * @param allowPrivate {@code false}, {@code true}, or networks that are allowed besides the
   *     public ones, divided by commas
   */
  public static AddressPolicy of(String allowPrivate) {
    String wanted = allowPrivate.strip();
    if (wanted.isEmpty() || wanted.equals("false")) {
      return new AddressPolicy(false, List.of());
    }
    return wanted.equals("true")
        ? new AddressPolicy(true, List.of())
        : new AddressPolicy(false, networks(wanted.split(",")));
  }

  public boolean allows(InetAddress address) {
    byte[] bytes = address.getAddress();
    return everything || isIn(exceptions, bytes) || isPublic(bytes);
  }

  /** Whether there is any exception, so that unencrypted addresses make sense as well. */
  public boolean isForTries() {
    return everything || !exceptions.isEmpty();
  }

  private static boolean isPublic(byte[] address) {
    if (address.length == V4_BYTES) {
      return !isIn(SPECIAL_V4, address);
    }
    if (NAT64.contains(address)) {
      return isPublic(Arrays.copyOfRange(address, V6_BYTES - V4_BYTES, V6_BYTES));
    }
    return GLOBAL_V6.contains(address) && !isIn(SPECIAL_V6, address);
  }

  private static boolean isIn(List<Network> networks, byte[] address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::of).toList();
  }
}
