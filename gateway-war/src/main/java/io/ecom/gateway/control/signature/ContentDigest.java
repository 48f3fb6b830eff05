package io.ecom.gateway.control.signature;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.Parser;

/** The field of that name (RFC 9530). */
final class ContentDigest {
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

  private ContentDigest() {}

  /** Whether there is a digest that we know, and all that we know are of this body. */
  static boolean matches(List<String> fields, byte[] body) {
    boolean any = false;
    try {
      for (var entry : new Parser(fields).parseDictionary().get().entrySet()) {
        String algorithm = ALGORITHMS.get(entry.getKey());
        if (algorithm != null) {
          if (!matches(entry.getValue(), algorithm, body)) {
            return false;
          }
          any = true;
        }
      }
      return any;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean matches(ListElement<?> digest, String algorithm, byte[] body) {
    try {
      return digest instanceof ByteSequenceItem bytes
          && bytes.get().equals(ByteBuffer.wrap(MessageDigest.getInstance(algorithm).digest(body)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
