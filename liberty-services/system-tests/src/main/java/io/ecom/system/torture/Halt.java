package io.ecom.system.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A moment in which a server dies: see {@code HaltPoint} of the services.
 *
 * @param at stage and event type, as {@code ECOM_HALT_AT} takes it
 */
record Halt(String server, String at) {
  private static final List<String> MAKING =
      List.of("before-commit", "before-publish", "before-mark");
  private static final String HANDLING = "before-ack";

  private static final String ORDER = "order-service";
  private static final String INVENTORY = "inventory-service";
  private static final String PAYMENT = "payment-service";
  private static final String NOTIFICATION = "notification-service";

  /** Who makes an event, and who handles it. */
  private record Boundary(String type, String maker, List<String> handlers) {}

  private static final List<Boundary> SAGA =
      List.of(
          new Boundary("order.placed", ORDER, List.of(INVENTORY, NOTIFICATION)),
          new Boundary("inventory.stock-reserved", INVENTORY, List.of(ORDER)),
          new Boundary("inventory.stock-rejected", INVENTORY, List.of(ORDER)),
          new Boundary("payment.requested", ORDER, List.of(PAYMENT)),
          new Boundary("payment.authorised", PAYMENT, List.of(ORDER)),
          new Boundary("payment.declined", PAYMENT, List.of(ORDER)),
          new Boundary("order.updated", ORDER, List.of(INVENTORY, PAYMENT, NOTIFICATION)),
          new Boundary("order.cancelled", ORDER, List.of(INVENTORY, PAYMENT, NOTIFICATION)),
          new Boundary("payment.voided", PAYMENT, List.of(ORDER)),
          new Boundary("payment.captured", PAYMENT, List.of(ORDER)),
          new Boundary("payment.refund-requested", ORDER, List.of(PAYMENT)),
          new Boundary("payment.refunded", PAYMENT, List.of(ORDER)),
          new Boundary("order.returned", ORDER, List.of(INVENTORY)));

  /**
   * The boundaries of the saga, those of a server together.
   *
   * @param wanted what their names contain, such as {@code notification-service before-ack}
   */
  static Map<String, List<Halt>> containing(String wanted) {
    List<Halt> halts = new ArrayList<>();
    for (Boundary boundary : SAGA) {
      String type = "@io.ecom." + boundary.type() + ".v1";
      MAKING.forEach(stage -> halts.add(new Halt(boundary.maker(), stage + type)));
      boundary.handlers().forEach(server -> halts.add(new Halt(server, HANDLING + type)));
    }
    return halts.stream()
        .filter(halt -> halt.toString().contains(wanted))
        .collect(Collectors.groupingBy(Halt::server, TreeMap::new, Collectors.toList()));
  }

  @Override
  public String toString() {
    return server + " " + at;
  }
}
