package io.ecom.system.attack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ecom.system.Databases;
import java.text.ParseException;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** Makes access tokens that were never issued. */
final class Tokens {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Tokens() {}

  static SignedJWT parse(String token) {
    try {
      return SignedJWT.parse(token);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static JWTClaimsSet claims(String token) {
    try {
      return parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Object claim(String token, String name) {
    return claims(token).getClaim(name);
  }

  /** The key that signed a token, its private part too: what no attacker has. */
  static RSAKey keyOfTheShop(String token) {
    String id = parse(token).getHeader().getKeyID();
    Document row =
        Databases.collection("auth", "signing_keys").find(new Document("_id", id)).first();
    if (row == null) {
      throw new IllegalStateException("there is no key " + id);
    }
    try {
      return RSAKey.parse(row.getString("jwk"));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey foreignKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same token with other claims, signed by the shop itself. */
  static String reissued(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
    RSAKey key = keyOfTheShop(token);
    return signed(
        header(key.getKeyID()).build(),
        change.apply(new JWTClaimsSet.Builder(claims(token))).build(),
        signer(key));
  }

  static JWSHeader.Builder header(String keyId) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId);
  }

  static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /** Three parts as they are given, whatever they mean. */
  static String assembled(String header, String claims, byte[] signature) {
    return encoded(header) + "." + encoded(claims) + "." + BASE64.encodeToString(signature);
  }

  private static String encoded(String json) {
    return BASE64.encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  static Date inSeconds(long seconds) {
    return new Date(System.currentTimeMillis() + seconds * 1_000);
  }
}
