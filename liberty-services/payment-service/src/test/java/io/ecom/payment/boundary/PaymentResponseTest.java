package io.ecom.payment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Money;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatus;
import io.ecom.payment.entity.ProviderState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentResponseTest {

  @ParameterizedTest
  @EnumSource
  void onlyOneStateAsksTheCustomerToConfirm(ProviderState state) {
    Payment payment =
        Payment.requested("o1", "p1", "u1", new Money(100, "EUR"), "tok")
            .heard(Answer.of(state, "ref"));

    PaymentResponse response = PaymentResponse.of(payment);

    assertThat(response.requiresAction())
        .isEqualTo(response.status() == PaymentStatus.REQUIRES_ACTION)
        .isEqualTo(state == ProviderState.REQUIRES_ACTION);
    assertThat(response.amount()).isEqualTo(payment.amount());
  }

  @Test
  void aDeclineSaysWhyAndARefundHowItStands() {
    Payment payment = Payment.requested("o1", "p1", "u1", new Money(100, "EUR"), "tok");

    PaymentResponse declined =
        PaymentResponse.of(payment.heard(Answer.declined("ref", "card-declined", "No.")));
    PaymentResponse tooMuch =
        PaymentResponse.of(
            payment
                .heard(Answer.of(ProviderState.CAPTURED, "ref"))
                .refund("r1", new Money(101, "EUR"), "broken"));

    assertThat(declined.code()).isEqualTo("card-declined");
    assertThat(declined.message()).isEqualTo("No.");
    assertThat(tooMuch.refunds())
        .singleElement()
        .satisfies(refund -> assertThat(refund.code()).isEqualTo("refund-exceeds-payment"));
  }
}
