package io.ecom.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Providers tell late, twice and in any order; what is known in the end does not depend on it. */
class NoticeOrderTest {
  private static final Money AMOUNT = new Money(100, "EUR");
  private static final Payment BEGUN = Payment.requested("o1", "p1", "u1", AMOUNT, "tok");

  @Provide
  Arbitrary<List<UnaryOperator<Payment>>> notices() {
    Arbitrary<UnaryOperator<Payment>> payments =
        Combinators.combine(
                Arbitraries.of(ProviderState.class), Arbitraries.of("ref").injectNull(0.3))
            .as((state, ref) -> payment -> payment.heard(answer(state, ref)));
    Arbitrary<UnaryOperator<Payment>> wishes =
        Arbitraries.of(Payment::capture, payment -> payment.cancel("customer-request"));
    return Arbitraries.frequencyOf(Tuple.of(4, payments), Tuple.of(1, wishes)).list().ofMaxSize(8);
  }

  /** One provider describes one state in one way. */
  private static Answer answer(ProviderState state, String reference) {
    return state == ProviderState.DECLINED
        ? Answer.declined(reference, "card-declined", "No.")
        : Answer.of(state, reference);
  }

  @Property
  void theOrderDoesNotMatter(
      @ForAll("notices") List<UnaryOperator<Payment>> notices, @ForAll Random random) {
    List<UnaryOperator<Payment>> shuffled = new ArrayList<>(notices);
    shuffled.addAll(notices.subList(0, random.nextInt(notices.size() + 1)));
    Collections.shuffle(shuffled, random);

    assertThat(after(shuffled)).isEqualTo(after(notices));
  }

  @Property
  void aPaymentNeverGoesBack(@ForAll("notices") List<UnaryOperator<Payment>> notices) {
    Payment payment = BEGUN;
    for (UnaryOperator<Payment> notice : notices) {
      Payment next = notice.apply(payment);
      assertThat(next.answer().state()).isGreaterThanOrEqualTo(payment.answer().state());
      payment = next;
    }
  }

  @Property
  void refundsTooEndTheSame(@ForAll List<RefundState> told, @ForAll Random random) {
    List<RefundState> shuffled = new ArrayList<>(told);
    shuffled.addAll(told);
    Collections.shuffle(shuffled, random);

    assertThat(refunded(shuffled)).isEqualTo(refunded(told));
  }

  private static Payment after(List<UnaryOperator<Payment>> notices) {
    Payment payment = BEGUN;
    for (UnaryOperator<Payment> notice : notices) {
      payment = notice.apply(payment);
    }
    return payment;
  }

  private static Payment refunded(List<RefundState> told) {
    Payment payment =
        BEGUN.heard(Answer.of(ProviderState.CAPTURED, "ref")).refund("r1", AMOUNT, "broken");
    for (RefundState state : told) {
      payment = payment.heardOfRefund("r1", new RefundAnswer(state, null, null));
    }
    return payment;
  }
}
