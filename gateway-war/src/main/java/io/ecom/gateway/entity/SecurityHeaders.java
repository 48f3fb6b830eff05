package io.ecom.gateway.entity;

import java.util.Map;

/**
 * What tells browsers to be careful with an answer: the OWASP Secure Headers list. Answers are data
 * and no pages: nothing in them may run, be framed or be read by other sites' pages.
 */
public final class SecurityHeaders {
  private static final String POLICY = "Content-Security-Policy";
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'; sandbox";
  private static final String HSTS = "Strict-Transport-Security";
  private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "X-Permitted-Cross-Domain-Policies", "none",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Embedder-Policy", "require-corp",
          "Cross-Origin-Resource-Policy", "same-site",
          "Permissions-Policy",
              "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(),"
                  + " microphone=(), payment=(), usb=()");

  private SecurityHeaders() {}

  /** A page of ours brings its own Content-Security-Policy, which stays. */
  public static void complete(Headers answer, Client client) {
    ALWAYS.forEach(answer::set);
    if (!answer.has(POLICY)) {
      answer.set(POLICY, NO_PAGE);
    }
    // Over plain HTTP browsers ignore it, and somebody on the way could have written it.
    answer.remove(HSTS);
    if (client.isOverTls()) {
      answer.set(HSTS, TWO_YEARS);
    }
  }
}
