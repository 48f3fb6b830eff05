package io.ecom.auth.entity;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The public key that an API key's holder signs requests for: Ed25519 (RFC 8037) or the curve P-256
 * (RFC 7518), as a JSON Web Key.
 *
 * @param y null with Ed25519, whose points have one coordinate
 */
public record VerificationKey(String kty, String crv, String x, @Nullable String y) {
  private static final int COORDINATE = 32;

  public VerificationKey {
    boolean edwards = kty.equals("OKP") && crv.equals("Ed25519") && y == null;
    boolean elliptic = kty.equals("EC") && crv.equals("P-256") && isCoordinate(y);
    if (!isCoordinate(x) || !(edwards || elliptic)) {
      throw new IllegalArgumentException("neither an Ed25519 nor a P-256 key");
    }
  }

  /** Empty for what is no key that we take. */
  public static Optional<VerificationKey> parse(
      String kty, String crv, String x, @Nullable String y) {
    try {
      return Optional.of(new VerificationKey(kty, crv, x, y));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isCoordinate(@Nullable String text) {
    try {
      return text != null && Base64.getUrlDecoder().decode(text).length == COORDINATE;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The members that a key cannot do without, sorted. */
  public Map<String, Object> jwk() {
    Map<String, Object> members = new TreeMap<>(Map.of("kty", kty, "crv", crv, "x", x));
    if (y != null) {
      members.put("y", y);
    }
    return members;
  }

  /** What signatures name the key by (RFC 7638). */
  public String thumbprint() {
    StringBuilder json = new StringBuilder("{");
    jwk()
        .forEach(
            (name, value) ->
                json.append(json.length() == 1 ? "" : ",")
                    .append('"')
                    .append(name)
                    .append("\":\"")
                    .append(value)
                    .append('"'));
    return Secrets.hash(json.append('}').toString());
  }
}
