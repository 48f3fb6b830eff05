package io.ecom.payment.control;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stripe's scheme, {@code t=<time>,v1=<HMAC of time and body>}; the test provider signs so too. */
public final class WebhookSignature {
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private WebhookSignature() {}

  public static String sign(String body, String secret) {
    try {
      return Webhook.Signature.generateSignatureHeader(body, secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Passes if one of the secrets made it: while a secret is changed, two are good.
   *
   * @throws ForgedWebhook if none did, or too long ago
   */
  public static void check(String body, @Nullable String header, List<String> secrets) {
    SignatureVerificationException refusal =
        new SignatureVerificationException("There is no secret to check it with.", header);
    for (String secret : secrets) {
      try {
        Webhook.Signature.verifyHeader(
            body, header == null ? "" : header, secret, TOLERANCE.toSeconds());
        return;
      } catch (SignatureVerificationException e) {
        refusal = e;
      }
    }
    throw new ForgedWebhook(refusal);
  }
}
