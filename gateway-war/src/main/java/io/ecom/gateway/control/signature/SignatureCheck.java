package io.ecom.gateway.control.signature;

import io.ecom.gateway.control.signature.Checked.Refusal;
import io.ecom.gateway.control.token.BoundKey;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a request is what the holder of a key has signed, and not long ago. */
final class SignatureCheck {
  /** Clocks differ. */
  static final Duration SKEW = Duration.ofSeconds(30);

  private static final int LONGEST_NONCE = 128;

  private SignatureCheck() {}

  static Checked check(Incoming request, BoundKey key, Duration maxAge, Instant now) {
    Headers headers = request.headers();
    if (!headers.has("Signature") || !headers.has("Signature-Input")) {
      return Checked.refused(
          Refusal.MISSING, "This access token is of use only in requests signed with its key.");
    }
    try {
      return SignatureInput.find(headers, key.thumbprint())
          .map(signature -> check(request, signature, key, maxAge, now))
          .orElse(Checked.invalid("No signature has the key of the access token as its keyid."));
    } catch (IllegalArgumentException e) {
      return Checked.invalid("The signature is not well-formed, or covers what is not there.");
    }
  }

  private static Checked check(
      Incoming request, SignatureInput signature, BoundKey key, Duration maxAge, Instant now) {
    String nonce = signature.text("nonce").orElse("");
    Optional<Instant> created = signature.time("created");
    if (created.isEmpty() || nonce.isEmpty() || nonce.length() > LONGEST_NONCE) {
      return Checked.invalid("The signature lacks created, or a nonce of 1 to 128 characters.");
    }
    boolean over = signature.time("expires").filter(end -> !end.isAfter(now)).isPresent();
    if (over
        || created.get().isBefore(now.minus(maxAge))
        || created.get().isAfter(now.plus(SKEW))) {
      return Checked.invalid("The signature is too old, or its time is yet to come.");
    }
    if (!signature.components().containsAll(required(request))) {
      return Checked.invalid("The signature does not cover what Accept-Signature says.");
    }
    if (signature.text("alg").filter(alg -> !alg.equals(key.algorithm())).isPresent()) {
      return Checked.invalid("The signature is of another kind than the key.");
    }
    if (request.body().length > 0
        && !ContentDigest.matches(request.headers().all("Content-Digest"), request.body())) {
      return Checked.invalid("Content-Digest is not the digest of the body.");
    }
    return key.verifies(SignatureBase.of(request, signature), signature.signature())
        ? Checked.passed(nonce)
        : Checked.invalid("The signature is not one of this request by this key.");
  }

  /** What has to be covered; more may be. */
  static List<String> required(Incoming request) {
    List<String> components = new ArrayList<>(List.of("@method", "@path", "authorization"));
    if (request.query() != null) {
      components.add("@query");
    }
    if (request.body().length > 0) {
      components.add("content-digest");
    }
    return components;
  }
}
