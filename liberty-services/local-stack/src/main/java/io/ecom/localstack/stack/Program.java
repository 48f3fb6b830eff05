package io.ecom.localstack.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The nine WARs of the shop. */
public enum Program {
  AUTH("auth-service", "liberty-services/auth-service"),
  USER("user-service", "liberty-services/user-service"),
  PRODUCT("product-service", "liberty-services/product-service"),
  INVENTORY("inventory-service", "liberty-services/inventory-service"),
  ORDER("order-service", "liberty-services/order-service"),
  PAYMENT("payment-service", "liberty-services/payment-service"),
  NOTIFICATION("notification-service", "liberty-services/notification-service"),
  GATEWAY("gateway", "gateway-war"),
  REALTIME("realtime", "realtime-war");

  /** Only the gateway is called from outside. */
  static final String TLS_PORT_VARIABLE = "GATEWAY_HTTPS_PORT";

  static final String INNER_PORT_VARIABLE = "GATEWAY_INNER_HTTP_PORT";

  private final String server;
  private final String module;

  Program(String server, String module) {
    this.server = server;
    this.module = module;
  }

  /** Name of the Liberty server that runs this WAR alone. */
  public String server() {
    return server;
  }

  /** Directory of the Maven module, relative to the checkout. */
  public String module() {
    return module;
  }

  public String artifactId() {
    return module.substring(module.lastIndexOf('/') + 1);
  }

  public String war() {
    return artifactId() + ".war";
  }

  /** Short lower-case name, as in {@code --scale product=2}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String portVariable() {
    return name() + "_HTTP_PORT";
  }

  /** Variable that tells the gateway this service's instances. */
  public String urlsVariable() {
    return name() + "_SERVICE_URLS";
  }

  /** Everything the gateway routes to. */
  public static List<Program> upstreams() {
    return Arrays.stream(values()).filter(program -> program != GATEWAY).toList();
  }

  /** Finds a program by key, server or module name. */
  public static Optional<Program> named(String name) {
    return Arrays.stream(values())
        .filter(p -> List.of(p.key(), p.server, p.artifactId()).contains(name))
        .findFirst();
  }
}
