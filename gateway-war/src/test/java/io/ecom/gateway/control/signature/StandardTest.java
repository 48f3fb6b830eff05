package io.ecom.gateway.control.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.control.token.BoundKey;
import io.ecom.gateway.entity.Client;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Route;
import io.ecom.gateway.entity.Service;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of RFC 9421, appendix B.2: the same request and, in B.2.6, its signature. */
class StandardTest {
  private static final String BODY = "{\"hello\": \"world\"}";
  private static final Map<String, Object> KEY =
      Map.of("kty", "OKP", "crv", "Ed25519", "x", "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs");

  private static Incoming request() {
    Headers headers =
        new Headers()
            .add("Host", "example.com")
            .add("Date", "Tue, 20 Apr 2021 02:07:55 GMT")
            .add("Content-Type", "application/json")
            .add(
                "Content-Digest",
                "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyeal"
                    + "dVLvRwEmTHWXvJwew==:")
            .add("Content-Length", "18")
            .add(
                "Signature-Input",
                "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\""
                    + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"")
            .add(
                "Signature",
                "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6"
                    + "vuQv5lIp5WPpBKRCw==:");
    return new Incoming(
        "POST",
        new Route(Service.ORDER, "/foo", List.of()),
        "/foo",
        "param=Value&Pet=dog",
        headers,
        BODY.getBytes(StandardCharsets.UTF_8),
        new Client("203.0.113.7", "https", "example.com"),
        "",
        "");
  }

  @Test
  void whatIsSignedIsWhatTheStandardSays() {
    SignatureInput signature =
        SignatureInput.find(request().headers(), "test-key-ed25519").orElseThrow();
    byte[] base = SignatureBase.of(request(), signature);
    assertThat(new String(base, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            "date": Tue, 20 Apr 2021 02:07:55 GMT
            "@method": POST
            "@path": /foo
            "@authority": example.com
            "content-type": application/json
            "content-length": 18
            "@signature-params": ("date" "@method" "@path" "@authority" "content-type" \
            "content-length");created=1618884473;keyid="test-key-ed25519\"""");
    assertThat(BoundKey.of(Map.of("jwk", KEY)).verifies(base, signature.signature())).isTrue();
    base[0]++;
    assertThat(BoundKey.of(Map.of("jwk", KEY)).verifies(base, signature.signature())).isFalse();
  }

  @Test
  void theDigestIsOfTheBody() {
    List<String> field = request().headers().all("Content-Digest");
    assertThat(ContentDigest.matches(field, request().body())).isTrue();
    assertThat(ContentDigest.matches(field, new byte[0])).isFalse();
    assertThat(ContentDigest.matches(List.of(), request().body())).isFalse();
    assertThat(ContentDigest.matches(List.of("md5=:AAAA:"), request().body())).isFalse();
    assertThat(ContentDigest.matches(List.of("sha-256=1"), request().body())).isFalse();
    assertThat(ContentDigest.matches(List.of(field.get(0), "sha-256=:AAAA:"), request().body()))
        .as("each that is known has to be right")
        .isFalse();
  }
}
