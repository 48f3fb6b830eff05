package io.ecom.payment.entity;

import org.jspecify.annotations.Nullable;

/**
 * What the provider said of a payment, in an answer or by a webhook.
 *
 * @param reference the provider's name for the payment
 * @param code why, for a decline or a refused capture
 * @param nextActionUrl where the customer confirms
 */
public record Answer(
    ProviderState state,
    @Nullable String reference,
    @Nullable String code,
    @Nullable String message,
    @Nullable String nextActionUrl) {

  public static final Answer NONE = of(ProviderState.UNKNOWN, null);
  public static final Answer ABSENT = of(ProviderState.ABSENT, null);

  public static Answer of(ProviderState state, @Nullable String reference) {
    return new Answer(state, reference, null, null, null);
  }

  public static Answer declined(@Nullable String reference, String code, String message) {
    return new Answer(ProviderState.DECLINED, reference, code, message, null);
  }

  /** Both together, the same in whichever order they came. */
  Answer and(Answer other) {
    boolean isOlder = state.isBefore(other.state);
    Answer later = isOlder ? other : this;
    Answer earlier = isOlder ? this : other;
    if (later.reference != null || earlier.reference == null) {
      return later;
    }
    return new Answer(
        later.state, earlier.reference, later.code, later.message, later.nextActionUrl);
  }
}
