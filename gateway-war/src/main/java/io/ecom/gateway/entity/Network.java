package io.ecom.gateway.entity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that begin alike: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single one. */
public record Network(InetAddress base, int bits) {
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** What one customer gets of version 6, who may use each of its addresses. */
  private static final int CUSTOMER_BITS = 64;

  public static Network of(String text) {
    String[] parts = text.strip().split("/", -1);
    InetAddress base =
        parse(parts[0]).orElseThrow(() -> new IllegalArgumentException("no network: " + text));
    int all = base.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
    if (parts.length > 2 || bits < 0 || bits > all) {
      throw new IllegalArgumentException("no network: " + text);
    }
    return new Network(base, bits);
  }

  public boolean contains(String address) {
    return parse(address).filter(found -> startsAlike(found.getAddress())).isPresent();
  }

  private boolean startsAlike(byte[] other) {
    byte[] own = base.getAddress();
    int whole = bits / Byte.SIZE;
    int rest = bits % Byte.SIZE;
    if (other.length != own.length || !Arrays.equals(own, 0, whole, other, 0, whole)) {
      return false;
    }
    return rest == 0 || ((own[whole] ^ other[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
  }

  /** An address as it is counted: one customer cannot have many. */
  public static String ofCustomer(String address) {
    byte[] bytes = parse(address).map(InetAddress::getAddress).orElse(new byte[0]);
    if (bytes.length * Byte.SIZE <= CUSTOMER_BITS) {
      return address;
    }
    Arrays.fill(bytes, CUSTOMER_BITS / Byte.SIZE, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/" + CUSTOMER_BITS;
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an address", e);
    }
  }

  /** Reads an address; a name is none, and is never looked up. */
  static Optional<InetAddress> parse(String text) {
    String address = text.split("%", 2)[0];
    if (!LITERAL.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
