package io.ecom.payment.control;

import io.ecom.contracts.Money;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.ProviderState;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundAnswer;
import io.ecom.payment.entity.RefundState;
import io.ecom.payment.entity.Wanted;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a payment is stored. */
final class PaymentDocument {
  private PaymentDocument() {}

  /** What never changes. */
  static Document begun(Payment payment) {
    return new Document("_id", payment.orderId())
        .append("paymentId", payment.paymentId())
        .append("customerId", payment.customerId())
        .append("amount", payment.amount().amount())
        .append("currency", payment.amount().currency())
        .append("token", payment.token())
        .append("createdAt", Date.from(payment.createdAt()));
  }

  static Document standing(Payment payment) {
    return new Document("status", payment.status().name())
        .append("capture", payment.wanted().capture())
        .append("gaveUp", payment.wanted().gaveUp())
        .append("cancelReason", payment.wanted().cancelReason())
        .append("answer", of(payment.answer()))
        .append("captureRefusal", of(payment.captureRefusal()))
        .append("refunds", payment.refunds().stream().map(PaymentDocument::of).toList());
  }

  static Payment payment(Document row) {
    Money amount = new Money(row.getLong("amount"), row.getString("currency"));
    Answer answer = answer(row.get("answer", Document.class));
    return new Payment(
        row.getString("_id"),
        row.getString("paymentId"),
        row.getString("customerId"),
        amount,
        row.getString("token"),
        new Wanted(
            row.getBoolean("capture"), row.getBoolean("gaveUp"), row.getString("cancelReason")),
        answer == null ? Answer.NONE : answer,
        answer(row.get("captureRefusal", Document.class)),
        row.getList("refunds", Document.class).stream()
            .map(refund -> refund(refund, amount.currency()))
            .toList(),
        row.getDate("createdAt").toInstant(),
        row.getLong("version"));
  }

  static @Nullable Document of(@Nullable Answer answer) {
    return answer == null
        ? null
        : new Document("state", answer.state().name())
            .append("reference", answer.reference())
            .append("code", answer.code())
            .append("message", answer.message())
            .append("nextActionUrl", answer.nextActionUrl());
  }

  static @Nullable Answer answer(@Nullable Document row) {
    return row == null
        ? null
        : new Answer(
            ProviderState.valueOf(row.getString("state")),
            row.getString("reference"),
            row.getString("code"),
            row.getString("message"),
            row.getString("nextActionUrl"));
  }

  static @Nullable Document of(@Nullable RefundAnswer answer) {
    return answer == null
        ? null
        : new Document("state", answer.state().name())
            .append("code", answer.code())
            .append("message", answer.message());
  }

  static @Nullable RefundAnswer refundAnswer(@Nullable Document row) {
    return row == null
        ? null
        : new RefundAnswer(
            RefundState.valueOf(row.getString("state")),
            row.getString("code"),
            row.getString("message"));
  }

  private static Document of(Refund refund) {
    Document row = new Document("refundId", refund.refundId());
    row.append("amount", refund.amount().amount()).append("reason", refund.reason());
    row.put("answer", of(refund.answer()));
    return row;
  }

  private static Refund refund(Document row, String currency) {
    RefundAnswer answer = refundAnswer(row.get("answer", Document.class));
    return new Refund(
        row.getString("refundId"),
        new Money(row.getLong("amount"), currency),
        row.getString("reason"),
        answer == null ? RefundAnswer.REQUESTED : answer);
  }

  static List<Document> events(Document row) {
    return row.getList("events", Document.class, List.of());
  }
}
