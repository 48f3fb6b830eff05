package io.ecom.gateway.control.signature;

import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a signature.
 *
 * @param nonce of a right one: what must not come twice
 * @param refusal null for a right one
 */
record Checked(String nonce, @Nullable Refusal refusal, String detail) {

  /** Why a request is refused; the slug of the problem. */
  enum Refusal {
    MISSING("signature-missing"),
    INVALID("signature-invalid"),
    REPLAYED("signature-replayed");

    private final String slug;

    Refusal(String slug) {
      this.slug = slug;
    }

    String slug() {
      return slug;
    }
  }

  static Checked passed(String nonce) {
    return new Checked(nonce, null, "");
  }

  static Checked refused(Refusal refusal, String detail) {
    return new Checked("", refusal, detail);
  }

  static Checked invalid(String detail) {
    return refused(Refusal.INVALID, detail);
  }
}
