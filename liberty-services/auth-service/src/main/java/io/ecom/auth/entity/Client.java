package io.ecom.auth.entity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as it can be told before anybody is logged in.
 *
 * @param address of the client, as the gateway saw it
 * @param name what the client calls itself; never believed
 * @param deviceSecret what a device shows that somebody logged in with before
 */
public record Client(String address, @Nullable String name, @Nullable String deviceSecret) {
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int HOME_NETWORK = 8;
  private static final int UNIQUE_LOCAL = 0xfc;

  /**
   * Takes the word of a peer about whom it asks for, if that peer is on our own network: the
   * gateway. Whoever comes from outside speaks for itself.
   */
  public static String address(String peer, @Nullable String forwardedFor) {
    if (forwardedFor == null || !LITERAL.matcher(forwardedFor).matches()) {
      return peer;
    }
    InetAddress from = parse(peer);
    return from != null && isOurs(from) ? forwardedFor : peer;
  }

  private static boolean isOurs(InetAddress address) {
    boolean uniqueLocal =
        address.getAddress().length > 4 && (address.getAddress()[0] & 0xfe) == UNIQUE_LOCAL;
    return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal;
  }

  /** Where it is at home: an IPv6 line has a whole /64 of addresses, an IPv4 line has one. */
  public String network() {
    InetAddress parsed = parse(address);
    byte[] bytes = parsed == null ? new byte[0] : parsed.getAddress();
    return bytes.length <= 4
        ? address
        : HexFormat.of().formatHex(Arrays.copyOf(bytes, HOME_NETWORK)) + "/64";
  }

  /** Never asks the name service. */
  private static @Nullable InetAddress parse(String address) {
    try {
      return LITERAL.matcher(address).matches() ? InetAddress.getByName(address) : null;
    } catch (UnknownHostException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "Client[" + address + "]";
  }
}
