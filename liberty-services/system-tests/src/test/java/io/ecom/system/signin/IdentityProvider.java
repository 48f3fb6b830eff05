package io.ecom.system.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** An OpenID Connect provider at which somebody is logged in already and agrees to everything. */
final class IdentityProvider implements AutoCloseable {
  static final String CLIENT_ID = "shop";
  static final String CLIENT_SECRET = "a-secret-of-the-test";
  private static final int LIFE_SECONDS = 300;

  private final HttpsServer server;
  private final RSAKey key;
  private final Map<String, Map<String, String>> authorizations = new ConcurrentHashMap<>();
  private volatile Map<String, Object> person = Map.of();
  private volatile UnaryOperator<String> nonce = UnaryOperator.identity();

  IdentityProvider(SSLContext tls) {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/jwks", e -> json(e, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.start();
  }

  String issuer() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  String discoveryUrl() {
    return issuer() + "/.well-known/openid-configuration";
  }

  /** Whoever comes next is this person. */
  void present(String subject, String email, boolean verified) {
    person =
        Map.of("sub", subject, "email", email, "email_verified", verified, "name", "Pat Provided");
    nonce = UnaryOperator.identity();
  }

  /** As if the ID token were of another browser's sign-in. */
  void changeNonce() {
    nonce = wanted -> wanted + "x";
  }

  private void describe(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        Map.of(
            "issuer", issuer(),
            "authorization_endpoint", issuer() + "/authorize",
            "token_endpoint", issuer() + "/token",
            "jwks_uri", issuer() + "/jwks",
            "response_types_supported", List.of("code"),
            "subject_types_supported", List.of("public"),
            "scopes_supported", List.of("openid", "email", "profile"),
            "token_endpoint_auth_methods_supported", List.of("client_secret_post"),
            "id_token_signing_alg_values_supported", List.of("RS256")));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = Form.parse(exchange.getRequestURI().getRawQuery());
    boolean known =
        CLIENT_ID.equals(asked.get("client_id")) && "code".equals(asked.get("response_type"));
    if (!known || !asked.containsKey("nonce")) {
      json(exchange, 400, Map.of("error", "invalid_request"));
      return;
    }
    String code = UUID.randomUUID().toString();
    authorizations.put(code, asked);
    String back =
        asked.get("redirect_uri")
            + "?"
            + Form.render(Map.of("code", code, "state", asked.getOrDefault("state", "")));
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> asked = Form.parse(body);
    Map<String, String> authorization = authorizations.remove(asked.getOrDefault("code", ""));
    boolean granted =
        authorization != null
            && CLIENT_SECRET.equals(asked.get("client_secret"))
            && authorization.get("redirect_uri").equals(asked.get("redirect_uri"));
    if (!granted) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            UUID.randomUUID().toString(),
            "token_type",
            "Bearer",
            "expires_in",
            LIFE_SECONDS,
            "id_token",
            idToken(nonce.apply(authorization.get("nonce")))));
  }

  private String idToken(String nonce) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT_ID)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
            .claim("nonce", nonce);
    person.forEach(claims::claim);
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> content)
      throws IOException {
    byte[] body = JSONObjectUtils.toJSONString(content).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
