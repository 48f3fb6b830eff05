package io.ecom.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import io.ecom.shared.testkit.Shopper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Access tokens that nobody issued, or that are good for something else. */
@Attack
class TokenAttacksIT {
  /** What Liberty is told to forgive, and a little. */
  private static final long PAST_THE_SKEW = 35;

  private final Shopper victim = Shopper.register();
  private final JWTClaimsSet claims = Tokens.claims(victim.token());

  private void assertUsable(String token) {
    Target.everywhere()
        .forEach(target -> assertThat(target.withToken(token).statusCode()).isNotEqualTo(401));
  }

  private static void assertWorthless(String what, String token) {
    Target.everywhere()
        .forEach(
            target ->
                assertThat(target.withToken(token).statusCode())
                    .as("%s at %s", what, target)
                    .isEqualTo(401));
  }

  @Test
  void check01NoAlgorithmAndHs256WithThePublicKey() throws JOSEException {
    assertUsable(victim.token());
    String body = claims.toString();
    for (String none : List.of("none", "None", "NONE", "nOnE")) {
      assertWorthless(none, Tokens.assembled("{\"alg\":\"" + none + "\"}", body, new byte[0]));
    }
    RSAKey key = Tokens.keyOfTheShop(victim.token());
    byte[] der = key.toRSAPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    List<byte[]> secrets =
        List.of(
            der,
            pem.getBytes(UTF_8),
            pem.strip().getBytes(UTF_8),
            key.getModulus().decode(),
            key.toPublicJWK().toJSONString().getBytes(UTF_8));
    for (byte[] secret : secrets) {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
      assertWorthless("HS256", Tokens.signed(header, claims, new MACSigner(secret)));
    }
  }

  @Test
  void check02ForeignKeysAreNotBelievedNorFetched() throws IOException {
    RSAKey foreign = Tokens.foreignKey("foreign");
    String real = Tokens.parse(victim.token()).getHeader().getKeyID();
    AtomicInteger fetches = new AtomicInteger();
    HttpServer keys =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keys.createContext(
        "/",
        exchange -> {
          fetches.incrementAndGet();
          byte[] set = new JWKSet(foreign.toPublicJWK()).toString().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, set.length);
          exchange.getResponseBody().write(set);
          exchange.close();
        });
    keys.start();
    try {
      URI ours = URI.create("http://localhost:" + keys.getAddress().getPort() + "/jwks");
      List<JWSHeader> headers =
          List.of(
              Tokens.header("foreign").build(),
              Tokens.header(real).build(),
              Tokens.header("../../../../dev/null").build(),
              Tokens.header(ours.toString()).build(),
              Tokens.header("foreign").jwk(foreign.toPublicJWK()).build(),
              Tokens.header(real).jwk(foreign.toPublicJWK()).build(),
              Tokens.header("foreign").jwkURL(ours).build(),
              Tokens.header("foreign").x509CertURL(ours).build());
      for (JWSHeader header : headers) {
        assertWorthless(header.toString(), Tokens.signed(header, claims, Tokens.signer(foreign)));
      }
      assertThat(fetches).hasValue(0);
    } finally {
      keys.stop(0);
    }
  }

  @Test
  void check03TokensOfAnotherTime() {
    assertWorthless(
        "expired",
        Tokens.reissued(victim.token(), c -> c.expirationTime(Tokens.inSeconds(-PAST_THE_SKEW))));
    assertWorthless("without end", Tokens.reissued(victim.token(), c -> c.expirationTime(null)));
    assertWorthless(
        "not yet valid",
        Tokens.reissued(victim.token(), c -> c.notBeforeTime(Tokens.inSeconds(2 * PAST_THE_SKEW))));
  }

  @Test
  void check04TokensForSomethingElse() {
    assertUsable(Tokens.reissued(victim.token(), c -> c));
    assertWorthless("issuer", Tokens.reissued(victim.token(), c -> c.issuer("somebody-else")));
    assertWorthless("no issuer", Tokens.reissued(victim.token(), c -> c.issuer(null)));
    assertWorthless("audience", Tokens.reissued(victim.token(), c -> c.audience("other-shop")));
    assertWorthless("no audience", Tokens.reissued(victim.token(), c -> c.audience((String) null)));
    assertWorthless("refresh token", LogIn.as(victim).refreshToken());
    String cut = victim.token().substring(0, victim.token().lastIndexOf('.') + 1);
    assertWorthless("signature cut off", cut);
    assertWorthless("signature of another", cut + Shopper.register().token().split("\\.")[2]);
  }
}
