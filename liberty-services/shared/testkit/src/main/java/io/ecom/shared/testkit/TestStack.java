package io.ecom.shared.testkit;

import java.net.URI;
import java.util.Locale;

/**
 * Where the stack under test is. {@code ./ecom test} says it in the environment; a system property
 * of the same name in lower case with dots ({@code ecom.gateway.url}) wins.
 */
public final class TestStack {
  private static final TestStack CURRENT = new TestStack();

  private TestStack() {}

  public static TestStack current() {
    return CURRENT;
  }

  public String gateway() {
    return variable("ECOM_GATEWAY_URL");
  }

  /** The same with TLS, and a certificate nobody has to trust. */
  public String gatewayTls() {
    return variable("ECOM_GATEWAY_TLS_URL");
  }

  /** Of the first instance of a service, such as {@code order}. */
  public String service(String name) {
    return name.equals("gateway")
        ? gateway()
        : variable(name.toUpperCase(Locale.ROOT) + "_SERVICE_URLS").split(",")[0];
  }

  public URI realtime() {
    return URI.create(variable("ECOM_REALTIME_URL"));
  }

  /** Where browsers come from. */
  public String storefront() {
    return variable("ECOM_STOREFRONT_URL");
  }

  public String mailbox() {
    return variable("ECOM_MAILBOX_URL");
  }

  public String mongoUri() {
    return variable("ECOM_MONGO_URI");
  }

  public String kafkaBootstrapServers() {
    return variable("ECOM_KAFKA_BOOTSTRAP_SERVERS");
  }

  public String redisUrl() {
    return variable("ECOM_REDIS_URL");
  }

  public String adminEmail() {
    return variable("ECOM_ADMIN_EMAIL");
  }

  public String adminPassword() {
    return variable("ECOM_ADMIN_PASSWORD");
  }

  /** Whether all WARs run in one server. */
  public boolean isCompact() {
    return variable("ECOM_TOPOLOGY").equals("compact");
  }

  /** Of the control API of Toxiproxy, which stands between the parts of a stack with faults. */
  public String toxiproxyUrl() {
    return variable("TOXIPROXY_URL");
  }

  public String checkout() {
    return variable("ECOM_CHECKOUT");
  }

  private static String variable(String name) {
    String property = name.toLowerCase(Locale.ROOT).replace('_', '.');
    String value = System.getProperty(property, System.getenv(name));
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "This test needs a running stack, and "
              + name
              + " does not say where it is. './ecom test --only java' starts one and sets it.");
    }
    return value;
  }
}
