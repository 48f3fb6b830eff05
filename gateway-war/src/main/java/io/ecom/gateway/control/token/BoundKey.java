package io.ecom.gateway.control.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The key that a token is bound to: it is of use only to who can sign with it (RFC 7800).
 *
 * @param thumbprint what signatures name it by (RFC 7638)
 * @param algorithm as RFC 9421 names it
 */
public record BoundKey(String thumbprint, String algorithm, PublicKey key) {
  private static final Map<String, String> ALGORITHMS =
      Map.of("ed25519", "Ed25519", "ecdsa-p256-sha256", "SHA256withECDSAinP1363Format");

  /** What comes before the 32 bytes of an Ed25519 key in its encoding (RFC 8410). */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  /**
   * @param confirmation the {@code cnf} claim
   * @throws IllegalArgumentException if it has no key that we know how to use
   */
  public static BoundKey of(Map<String, Object> confirmation) {
    if (!(confirmation.get("jwk") instanceof Map<?, ?> jwk)) {
      throw new IllegalArgumentException("a token is bound by something else than a key");
    }
    try {
      @SuppressWarnings("unchecked")
      JWK key = JWK.parse((Map<String, Object>) jwk);
      String thumbprint = key.computeThumbprint().toString();
      if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
        return new BoundKey(thumbprint, "ecdsa-p256-sha256", ec.toECPublicKey());
      }
      if (key instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve())) {
        return new BoundKey(thumbprint, "ed25519", ed25519(pair.getX().decode()));
      }
      throw new IllegalArgumentException("a token is bound to a key of an unknown kind");
    } catch (ParseException | JOSEException | GeneralSecurityException e) {
      throw new IllegalArgumentException("a token is bound to no key", e);
    }
  }

  /** Whether its holder has signed that. */
  public boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHMS.get(algorithm));
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has " + algorithm, e);
    }
  }

  private static PublicKey ed25519(byte[] point) throws GeneralSecurityException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    encoded.writeBytes(ED25519);
    encoded.writeBytes(point);
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
  }
}
