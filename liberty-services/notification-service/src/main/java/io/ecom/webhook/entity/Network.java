package io.ecom.webhook.entity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses that begin alike, such as {@code 10.0.0.0/8}; a single one is {@code /32} or /128. */
record Network(InetAddress base, int bits) {
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.:]*:[0-9a-fA-F.:]*");

  static Network of(String text) {
    String[] parts = text.strip().split("/", -1);
    InetAddress base = literal(parts[0]);
    int all = base.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
    if (parts.length > 2 || bits < 0 || bits > all) {
      throw new IllegalArgumentException("no network: " + text);
    }
    return new Network(base, bits);
  }

  boolean contains(byte[] address) {
    byte[] own = base.getAddress();
    if (address.length != own.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      if (((own[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) << (bit % Byte.SIZE) & 0x80) != 0) {
        return false;
      }
    }
    return true;
  }

  /** A name is none, and is never looked up. */
  private static InetAddress literal(String text) {
    if (!LITERAL.matcher(text).matches()) {
      throw new IllegalArgumentException("no address: " + text);
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no address: " + text, e);
    }
  }
}
