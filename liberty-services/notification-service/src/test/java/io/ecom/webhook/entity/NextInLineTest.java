package io.ecom.webhook.entity;

import static io.ecom.webhook.entity.Deliverable.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ListAssert;

class NextInLineTest {
  private static final String ORDERS = "/order-service";
  private static final String PAYMENTS = "/payment-service";

  private static List<String> sent(List<Delivery> waiting) {
    List<Delivery> left = new ArrayList<>(waiting);
    List<String> sent = new ArrayList<>();
    while (!left.isEmpty()) {
      Delivery next = NextInLine.of(left).orElseThrow();
      sent.add(next.message().id());
      left.remove(next);
    }
    return sent;
  }

  private static ListAssert<String> assertSent(Delivery... waiting) {
    return assertThat(sent(List.of(waiting)));
  }

  @Example
  void nothingWaits() {
    assertThat(NextInLine.of(List.of())).isEmpty();
  }

  @Example
  void aSourceIsHeardInItsOrderWhateverItsClocksSaid() {
    assertSent(
            Deliverable.of(ORDERS, 3, NOW),
            Deliverable.of(ORDERS, 1, NOW.plusSeconds(9)),
            Deliverable.of(ORDERS, 2, NOW.minusSeconds(9)))
        .containsExactly("msg_order-service1", "msg_order-service2", "msg_order-service3");
  }

  @Example
  void betweenSourcesTheTimeDecides() {
    assertSent(
            Deliverable.of(ORDERS, 1, NOW),
            Deliverable.of(ORDERS, 3, NOW.plusSeconds(2)),
            Deliverable.of(PAYMENTS, 9, NOW.plusSeconds(1)))
        .containsExactly("msg_order-service1", "msg_payment-service9", "msg_order-service3");
  }

  @Property
  void noSourceIsEverOutOfTurn(
      @ForAll @IntRange(max = 6) int orders,
      @ForAll @IntRange(max = 6) int payments,
      @ForAll Random random) {
    List<Delivery> waiting =
        new ArrayList<>(
            Stream.concat(numbered(ORDERS, orders, random), numbered(PAYMENTS, payments, random))
                .toList());
    Collections.shuffle(waiting, random);

    List<String> sent = sent(waiting);

    assertThat(sent).hasSize(orders + payments);
    assertThat(sent).filteredOn(id -> id.contains("order")).isSorted();
    assertThat(sent).filteredOn(id -> id.contains("payment")).isSorted();
  }

  private static Stream<Delivery> numbered(String source, int count, Random random) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(n -> Deliverable.of(source, n, NOW.plusSeconds(random.nextInt(10))));
  }
}
