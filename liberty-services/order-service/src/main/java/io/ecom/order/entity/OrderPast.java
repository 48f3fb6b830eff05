package io.ecom.order.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events of an order amount to: what it decides by, and what is shown of it. */
public record OrderPast(OrderState state, OrderView view) {

  /**
   * @param before null before the first event
   */
  public static OrderPast after(@Nullable OrderPast before, StoredEvent stored) {
    return new OrderPast(
        OrderState.after(before == null ? null : before.state(), stored.event()),
        OrderProjection.apply(before == null ? null : before.view(), stored));
  }

  /**
   * @param before what a snapshot holds; null if there is none
   * @param later all events since
   * @return null if there is nothing at all
   */
  public static @Nullable OrderPast of(@Nullable OrderPast before, List<StoredEvent> later) {
    OrderPast past = before;
    for (StoredEvent stored : later) {
      past = after(past, stored);
    }
    return past;
  }

  public long version() {
    return view.version();
  }
}
