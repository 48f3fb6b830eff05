import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * A machine client of the shop that signs its requests (RFC 9421), with nothing but a JDK:
 *
 * <pre>
 * java SignedRequest.java new-key machine.key
 * java SignedRequest.java http://localhost:3008 machine.key CLIENT_ID SECRET GET '/api/v1/products?status=draft'
 * </pre>
 */
public class SignedRequest {
  static final HttpClient HTTP = HttpClient.newHttpClient();

  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals("new-key")) {
      newKey(Path.of(args[1]));
    } else if (args.length >= 6) {
      send(args);
    } else {
      System.err.println("new-key FILE | GATEWAY FILE CLIENT_ID SECRET METHOD TARGET [BODY]");
    }
  }

  /** Keeps the private key and the thumbprint of the public one, and prints the public one. */
  static void newKey(Path file) throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = keys.getPublic().getEncoded();
    Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
    String x = url.encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    String jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    String thumbprint = url.encodeToString(sha256(jwk));
    String secret = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    Files.writeString(file, thumbprint + "\n" + secret + "\n");
    System.out.println(jwk);
  }

  static void send(String[] args) throws Exception {
    String gateway = args[0];
    String[] key = Files.readString(Path.of(args[1])).split("\n");
    String method = args[4];
    String[] target = args[5].split("\\?", 2);
    String body = args.length > 6 ? args[6] : null;
    String token = token(gateway, args[2], args[3]);

    // What is signed: a line for each component, and last the parameters that name them.
    String components = "\"@method\" \"@path\"";
    String base = "\"@method\": " + method + "\n\"@path\": " + target[0] + "\n";
    if (target.length == 2) {
      components += " \"@query\"";
      base += "\"@query\": ?" + target[1] + "\n";
    }
    components += " \"authorization\"";
    base += "\"authorization\": Bearer " + token + "\n";
    String digest = body == null ? null : "sha-256=:" + base64(sha256(body)) + ":";
    if (digest != null) {
      components += " \"content-digest\"";
      base += "\"content-digest\": " + digest + "\n";
    }
    String parameters =
        "(%s);created=%d;keyid=\"%s\";nonce=\"%s\""
            .formatted(components, Instant.now().getEpochSecond(), key[0], UUID.randomUUID());
    base += "\"@signature-params\": " + parameters;

    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + args[5]))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .header("Signature-Input", "sig=" + parameters)
            .header("Signature", "sig=:" + sign(base, key[1]) + ":");
    if (digest != null) {
      request.header("Content-Type", "application/json").header("Content-Digest", digest);
    }
    var answer = HTTP.send(request.build(), BodyHandlers.ofString());
    System.out.println(answer.statusCode() + " " + answer.body());
  }

  /** OAuth 2.0 client credentials. Use a token until it expires; the gateway limits how often. */
  static String token(String gateway, String clientId, String secret) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway + "/api/v1/auth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + base64((clientId + ":" + secret).getBytes()))
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    String answer = HTTP.send(request, BodyHandlers.ofString()).body();
    if (!answer.contains("\"access_token\":\"")) {
      throw new IllegalStateException(answer);
    }
    return answer.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  static String sign(String text, String secret) throws Exception {
    byte[] encoded = Base64.getDecoder().decode(secret);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return base64(signature.sign());
  }

  static byte[] sha256(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
