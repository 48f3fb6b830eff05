package io.ecom.payment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Money;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.PaymentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentResponseTest {

  @ParameterizedTest
  @EnumSource
  void onlyOneStateAsksTheCustomerToConfirm(PaymentStatus status) {
    Payment payment =
        new Payment("o1", "p1", "u1", new Money(100, "EUR"), status, "code", "why", 3);

    PaymentResponse response = PaymentResponse.of(payment);

    assertThat(response.requiresAction()).isEqualTo(status == PaymentStatus.REQUIRES_ACTION);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.amount()).isEqualTo(payment.amount());
    assertThat(response.code()).isEqualTo("code");
    assertThat(response.message()).isEqualTo("why");
  }
}
