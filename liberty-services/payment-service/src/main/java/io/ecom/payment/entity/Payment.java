package io.ecom.payment.entity;

import io.ecom.contracts.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one payment of an order: what the shop wants of it, and what the provider has said. Both only
 * ever grow, so answers, webhooks and wishes may come in any order and repeatedly; the status and
 * the next step follow from them.
 *
 * @param token stands for the card; absent if the order was cancelled before it asked for money
 * @param captureRefusal what the provider said when it refused to capture
 */
public record Payment(
    String orderId,
    String paymentId,
    String customerId,
    Money amount,
    @Nullable String token,
    Wanted wanted,
    Answer answer,
    @Nullable Answer captureRefusal,
    List<Refund> refunds,
    Instant createdAt,
    long version) {

  private static final String GAVE_UP = "provider-timeout";

  public static Payment requested(
      String orderId, String paymentId, String customerId, Money amount, String token) {
    return begun(orderId, paymentId, customerId, amount, token, Wanted.PAID, Answer.NONE);
  }

  /** A cancellation that overtook the request: nothing may be charged for it any more. */
  public static Payment cancelledBefore(
      String orderId, String paymentId, String customerId, Money amount, String reason) {
    return begun(
        orderId,
        paymentId,
        customerId,
        amount,
        null,
        new Wanted(false, false, reason),
        Answer.ABSENT);
  }

  private static Payment begun(
      String orderId,
      String paymentId,
      String customerId,
      Money amount,
      @Nullable String token,
      Wanted wanted,
      Answer answer) {
    return new Payment(
        orderId,
        paymentId,
        customerId,
        amount,
        token,
        wanted,
        answer,
        null,
        List.of(),
        Instant.now(),
        1);
  }

  public Payment heard(Answer next) {
    return with(wanted, answer.and(next), captureRefusal, refunds);
  }

  /** What the provider answered to a capture; anything but {@code CAPTURED} is a refusal. */
  public Payment heardOfCapture(Answer next) {
    boolean refused = next.state() != ProviderState.CAPTURED && captureRefusal == null;
    return with(wanted, answer.and(next), refused ? next : captureRefusal, refunds);
  }

  public Payment heardOfRefund(String refundId, RefundAnswer next) {
    return with(
        wanted,
        answer,
        captureRefusal,
        refunds.stream()
            .map(refund -> refund.refundId().equals(refundId) ? refund.heard(next) : refund)
            .toList());
  }

  public Payment capture() {
    return with(
        new Wanted(true, wanted.gaveUp(), wanted.cancelReason()), answer, captureRefusal, refunds);
  }

  public Payment cancel(String reason) {
    return wanted.isCancelled()
        ? this
        : with(
            new Wanted(wanted.capture(), wanted.gaveUp(), reason), answer, captureRefusal, refunds);
  }

  /** The provider does not answer. */
  public Payment giveUp() {
    return wanted.isUnwanted()
        ? this
        : with(new Wanted(wanted.capture(), true, null), answer, captureRefusal, refunds);
  }

  /** Asks for a part back. More than was paid is refused; a repetition changes nothing. */
  public Payment refund(String refundId, Money part, String reason) {
    if (refund(refundId).isPresent()) {
      return this;
    }
    boolean tooMuch =
        !part.currency().equals(amount.currency())
            || part.amount() <= 0
            || part.amount() > refundable();
    RefundAnswer first =
        tooMuch
            ? RefundAnswer.failed("refund-exceeds-payment", "More than was paid cannot go back.")
            : RefundAnswer.REQUESTED;
    List<Refund> more = new ArrayList<>(refunds);
    more.add(new Refund(refundId, part, reason, first));
    return with(wanted, answer, captureRefusal, List.copyOf(more));
  }

  public Optional<Refund> refund(String refundId) {
    return refunds.stream().filter(refund -> refund.refundId().equals(refundId)).findFirst();
  }

  /** The first refund that the provider has not ended yet. */
  public Optional<Refund> openRefund() {
    return refunds.stream().filter(refund -> refund.state() == RefundState.REQUESTED).findFirst();
  }

  private long refundable() {
    long taken =
        refunds.stream()
            .filter(refund -> refund.state() != RefundState.FAILED)
            .mapToLong(refund -> refund.amount().amount())
            .sum();
    return amount.amount() - taken;
  }

  public Step due() {
    return switch (answer.state()) {
      case UNKNOWN -> wanted.isUnwanted() ? Step.VOID : Step.AUTHORISE;
      case PROCESSING, REQUIRES_ACTION -> wanted.isUnwanted() ? Step.VOID : Step.NONE;
      case AUTHORISED -> {
        if (wanted.isUnwanted()) {
          yield Step.VOID;
        }
        yield wanted.capture() && captureRefusal == null ? Step.CAPTURE : Step.NONE;
      }
      case CAPTURED -> openRefund().isPresent() ? Step.REFUND : Step.NONE;
      case ABSENT, DECLINED, VOIDED -> Step.NONE;
    };
  }

  public PaymentStatus status() {
    PaymentStatus unlessGivenUp =
        switch (answer.state()) {
          case UNKNOWN, PROCESSING -> PaymentStatus.PENDING;
          case ABSENT -> wanted.isCancelled() ? PaymentStatus.VOIDED : PaymentStatus.PENDING;
          case REQUIRES_ACTION -> PaymentStatus.REQUIRES_ACTION;
          case AUTHORISED ->
              captureRefusal == null ? PaymentStatus.AUTHORISED : PaymentStatus.CAPTURE_FAILED;
          case DECLINED -> PaymentStatus.DECLINED;
          case VOIDED -> PaymentStatus.VOIDED;
          case CAPTURED -> PaymentStatus.CAPTURED;
        };
    return wanted.gaveUp() && answer.state().isBefore(ProviderState.VOIDED)
        ? PaymentStatus.DECLINED
        : unlessGivenUp;
  }

  /** Why it stands as it does, where that needs a reason. */
  public @Nullable String code() {
    return switch (status()) {
      case DECLINED -> answer.state() == ProviderState.DECLINED ? answer.code() : GAVE_UP;
      case VOIDED -> wanted.isCancelled() || !wanted.gaveUp() ? wanted.cancelReason() : GAVE_UP;
      case CAPTURE_FAILED -> captureRefusal == null ? null : captureRefusal.code();
      default -> null;
    };
  }

  public @Nullable String message() {
    return switch (status()) {
      case DECLINED ->
          answer.state() == ProviderState.DECLINED
              ? answer.message()
              : "The payment provider did not answer.";
      case CAPTURE_FAILED -> captureRefusal == null ? null : captureRefusal.message();
      default -> null;
    };
  }

  public boolean isUnwanted() {
    return wanted.isUnwanted();
  }

  /** The same as of a later version of its document. */
  public Payment at(long newVersion) {
    return new Payment(
        orderId,
        paymentId,
        customerId,
        amount,
        token,
        wanted,
        answer,
        captureRefusal,
        refunds,
        createdAt,
        newVersion);
  }

  private Payment with(
      Wanted nextWanted,
      Answer nextAnswer,
      @Nullable Answer nextRefusal,
      List<Refund> nextRefunds) {
    return new Payment(
            orderId,
            paymentId,
            customerId,
            amount,
            token,
            nextWanted,
            nextAnswer,
            nextRefusal,
            nextRefunds,
            createdAt,
            version)
        .settled();
  }

  /** Money that was taken although nobody wants it goes back; of none that was taken, none does. */
  private Payment settled() {
    if (answer.state() == ProviderState.CAPTURED) {
      return wanted.isUnwanted() && refundable() > 0 ? allBack() : this;
    }
    boolean nothingWillBeTaken =
        captureRefusal != null
            || answer.state() == ProviderState.DECLINED
            || answer.state() == ProviderState.VOIDED
            || answer.state() == ProviderState.ABSENT;
    Optional<Refund> vain = nothingWillBeTaken ? openRefund() : Optional.empty();
    return vain.map(
            refund ->
                heardOfRefund(
                    refund.refundId(),
                    RefundAnswer.failed("nothing-captured", "No money was taken.")))
        .orElse(this);
  }

  private Payment allBack() {
    return refund(
        "unwanted:" + orderId,
        new Money(refundable(), amount.currency()),
        "The order had been cancelled.");
  }
}
