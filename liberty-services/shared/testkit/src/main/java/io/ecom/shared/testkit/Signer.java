package io.ecom.shared.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs requests as RFC 9421 has it, with nothing of the gateway's that checks them. */
public final class Signer {
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final String algorithm;
  private final PrivateKey privateKey;
  private final Map<String, String> jwk;

  private Signer(String algorithm, PrivateKey privateKey, Map<String, String> jwk) {
    this.algorithm = algorithm;
    this.privateKey = privateKey;
    this.jwk = new TreeMap<>(jwk);
  }

  public static Signer ed25519() {
    KeyPair keys = generate("Ed25519");
    byte[] encoded = keys.getPublic().getEncoded();
    String x = URL.encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    return new Signer("Ed25519", keys.getPrivate(), Map.of("kty", "OKP", "crv", "Ed25519", "x", x));
  }

  public static Signer p256() {
    KeyPair keys = generate("EC");
    byte[] encoded = keys.getPublic().getEncoded();
    int y = encoded.length - 32;
    return new Signer(
        "SHA256withECDSAinP1363Format",
        keys.getPrivate(),
        Map.of(
            "kty",
            "EC",
            "crv",
            "P-256",
            "x",
            URL.encodeToString(Arrays.copyOfRange(encoded, y - 32, y)),
            "y",
            URL.encodeToString(Arrays.copyOfRange(encoded, y, encoded.length))));
  }

  private static KeyPair generate(String kind) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      if (kind.equals("EC")) {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is signed of a request.
   *
   * @param query without the question mark
   */
  public record Message(
      String method,
      String path,
      @Nullable String query,
      String authorization,
      @Nullable String body,
      Instant created,
      String nonce) {

    /** Created now, with a nonce of its own. */
    public static Message now(
        String method, String path, @Nullable String query, String token, @Nullable String body) {
      String nonce = UUID.randomUUID().toString();
      return new Message(method, path, query, "Bearer " + token, body, Instant.now(), nonce);
    }

    public Message at(Instant time) {
      return new Message(method, path, query, authorization, body, time, nonce);
    }
  }

  /** The public part, as a JSON Web Key. */
  public Map<String, String> jwk() {
    return jwk;
  }

  /** What signatures name the key by (RFC 7638). */
  public String thumbprint() {
    String members =
        jwk.entrySet().stream()
            .map(member -> '"' + member.getKey() + "\":\"" + member.getValue() + '"')
            .collect(Collectors.joining(","));
    return URL.encodeToString(sha256("{" + members + "}"));
  }

  /** The fields that make a request a signed one, {@code Authorization} included. */
  public Map<String, String> fields(Message message) {
    return fields(message, thumbprint());
  }

  /**
   * @param keyId whose signature it claims to be
   */
  public Map<String, String> fields(Message message, String keyId) {
    Map<String, String> signed = components(message);
    String parameters =
        signed.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(" "));
    parameters =
        "(%s);created=%d;keyid=\"%s\";nonce=\"%s\""
            .formatted(parameters, message.created().getEpochSecond(), keyId, message.nonce());
    signed.put("@signature-params", parameters);
    String base =
        signed.entrySet().stream()
            .map(component -> '"' + component.getKey() + "\": " + component.getValue())
            .collect(Collectors.joining("\n"));
    Map<String, String> fields = new LinkedHashMap<>();
    signed.forEach(
        (name, value) -> {
          if (!name.startsWith("@")) {
            fields.put(name, value);
          }
        });
    fields.put("signature-input", "sig=" + parameters);
    fields.put("signature", "sig=:" + sign(base) + ":");
    return fields;
  }

  private static Map<String, String> components(Message message) {
    Map<String, String> components = new LinkedHashMap<>();
    components.put("@method", message.method());
    components.put("@path", message.path());
    if (message.query() != null) {
      components.put("@query", "?" + message.query());
    }
    components.put("authorization", message.authorization());
    if (message.body() != null) {
      components.put("content-digest", "sha-256=:" + base64(sha256(message.body())) + ":");
    }
    return components;
  }

  private String sign(String base) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(privateKey);
      signature.update(base.getBytes(StandardCharsets.UTF_8));
      return base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
