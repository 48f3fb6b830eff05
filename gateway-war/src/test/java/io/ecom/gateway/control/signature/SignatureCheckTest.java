package io.ecom.gateway.control.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.gateway.control.signature.Checked.Refusal;
import io.ecom.gateway.control.token.BoundKey;
import io.ecom.gateway.entity.Client;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Routes;
import io.ecom.shared.testkit.Signer;
import io.ecom.shared.testkit.Signer.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {
  private static final Duration MAX_AGE = Duration.ofMinutes(5);
  private static final String PATH = "/products";
  private static final String TOKEN = "a.b.c";
  private static final String BODY = "{\"title\":\"Mug\"}";

  private final Signer signer = Signer.ed25519();
  private final Message message = Message.now("POST", PATH, "limit=1&q=a%20b", TOKEN, BODY);
  private final Map<String, String> fields = signer.fields(message);

  private static Incoming incoming(
      String method, String path, @Nullable String query, Map<String, String> fields, String body) {
    Headers headers = new Headers();
    fields.forEach(headers::add);
    return new Incoming(
        method,
        Routes.match(path).orElseThrow(),
        path,
        query,
        headers,
        body.getBytes(StandardCharsets.UTF_8),
        new Client("203.0.113.7", "http", "localhost:3008"),
        "",
        "");
  }

  private Checked check(Incoming request) {
    return check(request, signer);
  }

  private static Checked check(Incoming request, Signer signer) {
    BoundKey key = BoundKey.of(Map.of("jwk", signer.jwk()));
    assertThat(key.thumbprint()).isEqualTo(signer.thumbprint());
    return SignatureCheck.check(request, key, MAX_AGE, Instant.now());
  }

  private Checked check(Map<String, String> sent) {
    return check(incoming("POST", PATH, message.query(), sent, BODY));
  }

  private static void assertInvalid(Checked checked) {
    assertThat(checked.refusal()).as(checked.detail()).isEqualTo(Refusal.INVALID);
    assertThat(checked.detail()).isNotBlank().doesNotContain(TOKEN);
  }

  @Test
  void whatTheHolderSignedPasses() {
    Checked checked = check(fields);
    assertThat(checked.refusal()).as(checked.detail()).isNull();
    assertThat(checked.nonce()).isEqualTo(message.nonce());

    Message plain = Message.now("GET", "/api/v1/orders/", null, TOKEN, null);
    assertThat(check(incoming("GET", plain.path(), null, signer.fields(plain), "")).refusal())
        .isNull();
  }

  @Test
  void ellipticCurvesWillDo() {
    Signer elliptic = Signer.p256();
    Map<String, String> signed = elliptic.fields(message);
    assertThat(check(incoming("POST", PATH, message.query(), signed, BODY), elliptic).refusal())
        .isNull();
    assertInvalid(check(incoming("POST", PATH, message.query(), signed, "{}"), elliptic));
  }

  @ParameterizedTest
  @ValueSource(strings = {"signature", "signature-input"})
  void withoutASignatureNothingPasses(String missing) {
    fields.remove(missing);
    assertThat(check(fields).refusal()).isEqualTo(Refusal.MISSING);
  }

  @Test
  void anotherRequestIsNotWhatWasSigned() {
    assertInvalid(check(incoming("PUT", PATH, message.query(), fields, BODY)));
    assertInvalid(check(incoming("POST", "/api/v1/products", message.query(), fields, BODY)));
    assertInvalid(check(incoming("POST", PATH, "limit=2&q=a%20b", fields, BODY)));
    assertInvalid(check(incoming("POST", PATH, null, fields, BODY)));
    assertInvalid(check(incoming("POST", PATH, message.query(), fields, BODY + " ")));
    fields.put("authorization", "Bearer d.e.f");
    assertInvalid(check(fields));
  }

  @Test
  void anotherKeyIsNotTheTokens() {
    Signer other = Signer.ed25519();
    assertInvalid(check(other.fields(message)));
    assertInvalid(check(other.fields(message, signer.thumbprint())));
  }

  @Test
  void onlyNowIsGoodEnough() {
    Instant now = Instant.now();
    assertThat(check(signer.fields(message.at(now.minusSeconds(290)))).refusal()).isNull();
    assertInvalid(check(signer.fields(message.at(now.minusSeconds(310)))));
    assertInvalid(check(signer.fields(message.at(now.plusSeconds(40)))));
  }

  @Test
  void allThatMattersHasToBeCovered() {
    assertInvalid(check(signer.fields(Message.now("POST", PATH, null, TOKEN, BODY))));
    Map<String, String> unread = signer.fields(Message.now("POST", PATH, "a=b", TOKEN, null));
    assertInvalid(check(incoming("POST", PATH, "a=b", unread, BODY)));
    fields.remove("content-digest");
    assertInvalid(check(fields));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "sig",
        "sig=1",
        "sig=();keyid=\"%s\"",
        "sig=(\"@method\");created=1;nonce=\"n\";keyid=\"%s\"",
        "sig=(\"@method\" \"@method\");created=99999999999999;nonce=\"n\";keyid=\"%s\"",
        "sig=(\"@nothing\");created=now;nonce=\"n\";keyid=\"%s\"",
        "sig=(\"@method\";req);created=\"1\";nonce=\"\";keyid=\"%s\""
      })
  void whatIsNotWellFormedIsRefused(String input) {
    fields.put("signature-input", input.formatted(signer.thumbprint()));
    assertInvalid(check(fields));
    fields.put("signature", input);
    assertInvalid(check(fields));
  }

  @Test
  void theAddressIsSignedAsItIsSent() {
    Message odd = Message.now("GET", PATH, "q=|%7c+[]", TOKEN, null);
    assertThat(check(incoming("GET", PATH, odd.query(), signer.fields(odd), "")).refusal())
        .isNull();
  }
}
