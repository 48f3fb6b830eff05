package io.ecom.localstack.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of the shop on this machine: its name, directories, ports and settings. */
public record Stack(
    String name, Layout layout, Ports ports, Shape shape, Map<String, String> environment) {
  /** Loopback only: nothing of a developer's stack is reachable from outside. */
  public static final String HOST = "127.0.0.1";

  public static final String MONGO_URI = "ECOM_MONGO_URI";
  public static final String KAFKA_SERVERS = "ECOM_KAFKA_BOOTSTRAP_SERVERS";
  public static final String REDIS_URL = "ECOM_REDIS_URL";

  /** Tests are many people at one address. */
  static final String LOG_INS_OF_ADDRESS = "ECOM_GATEWAY_LIMIT_CREDENTIALS_ADDRESS";

  private static final String LOG_INS_OF_TESTS = "10000/PT1M";

  /** Receivers of webhooks in tests are at this address; what else is private stays forbidden. */
  static final String PRIVATE_WEBHOOKS = "ECOM_WEBHOOKS_ALLOW_PRIVATE";

  private static final String RECEIVERS_OF_TESTS = "127.0.0.77/32";

  private static final Map<String, String> SETTINGS_OF_TESTS =
      Map.of(LOG_INS_OF_ADDRESS, LOG_INS_OF_TESTS, PRIVATE_WEBHOOKS, RECEIVERS_OF_TESTS);

  private static final Set<String> EXTERNAL_STORES =
      Set.of(MONGO_URI, KAFKA_SERVERS, REDIS_URL, "ECOM_SMTP_HOST", "ECOM_SMTP_PORT");

  /** Every port stays below 32768, where Linux begins to take ports for outgoing connections. */
  private static final String TEST_PORT_OFFSET = "5000";

  private static final String TORTURE_PORT_OFFSET = "5700";

  private static final String NAME_PATTERN = "[a-z][a-z0-9-]*";

  public Stack {
    environment = Map.copyOf(environment);
  }

  /** The stack that ECOM_STACK and ECOM_PORT_OFFSET describe. */
  public static Stack from(Path checkout, Map<String, String> environment) {
    var name = environment.getOrDefault("ECOM_STACK", Layout.DEFAULT_STACK);
    if (!name.matches(NAME_PATTERN)) {
      throw new StackException("ECOM_STACK must be a lower-case word, not '" + name + "'");
    }
    var layout = Layout.of(checkout, name);
    var offset = offset(environment.getOrDefault("ECOM_PORT_OFFSET", "0"));
    var portsXml = layout.serverConfigs().resolve("shared/config/ports.xml");
    return new Stack(name, layout, Ports.read(offset, portsXml), Shape.read(layout), environment);
  }

  /** A stack of its own for the tests, which never touches a developer's, nor their stores. */
  public Stack forTests() {
    return apart("test", "ECOM_TEST_PORT_OFFSET", TEST_PORT_OFFSET);
  }

  /** Another stack for what kills and cuts. */
  public Stack forTorture() {
    return apart("torture", "ECOM_TORTURE_PORT_OFFSET", TORTURE_PORT_OFFSET);
  }

  private Stack apart(String name, String offsetVariable, String offset) {
    var settings = new HashMap<>(environment);
    settings.keySet().removeAll(EXTERNAL_STORES);
    SETTINGS_OF_TESTS.forEach(settings::putIfAbsent);
    settings.put("ECOM_STACK", name);
    settings.put("ECOM_PORT_OFFSET", setting(offsetVariable).orElse(offset));
    return from(layout.checkout(), settings);
  }

  /** The stack that the variables of a test run describe: its stores are its own. */
  public static Stack underTest(Map<String, String> environment) {
    var settings = new HashMap<>(environment);
    settings.keySet().removeAll(EXTERNAL_STORES);
    return from(Path.of(settings.getOrDefault("ECOM_CHECKOUT", ".")), settings);
  }

  /** What servers do otherwise on a stack of tests: a test that starts one anew has to know it. */
  public Map<String, String> settingsOfTests() {
    var settings = new HashMap<>(environment);
    settings.keySet().retainAll(SETTINGS_OF_TESTS.keySet());
    return settings;
  }

  /** The variables by which another program finds this very stack, with its own stores. */
  public Map<String, String> coordinates() {
    var variables = new HashMap<String, String>();
    EXTERNAL_STORES.forEach(variable -> variables.put(variable, ""));
    variables.put("ECOM_STACK", name);
    variables.put("ECOM_PORT_OFFSET", Integer.toString(ports.offset()));
    return variables;
  }

  public Stack withShape(Shape shape) {
    return new Stack(name, layout, ports, shape, environment);
  }

  private static int offset(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new StackException("ECOM_PORT_OFFSET must be a number, not '" + text + "'", e);
    }
  }

  public Optional<String> setting(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  public String mongoUri() {
    return setting(MONGO_URI)
        .orElseGet(
            () ->
                shape.mongoMembers() == 1
                    ? "mongodb://%s:%d/?replicaSet=rs0".formatted(HOST, ports.mongo(1))
                    : new Routes(this).mongoUri());
  }

  public String kafkaBootstrapServers() {
    return setting(KAFKA_SERVERS).orElse(HOST + ":" + ports.kafka());
  }

  public String redisUrl() {
    return setting(REDIS_URL).orElse("redis://" + HOST + ":" + ports.redis());
  }

  public String toxiproxyUrl() {
    return "http://" + HOST + ":" + ports.toxiproxy();
  }

  public String url(Program program) {
    return url(program, 1);
  }

  public String url(Program program, int instance) {
    return "http://" + HOST + ":" + ports.of(program, instance);
  }

  public String frontendUrl() {
    return "http://localhost:" + ports.frontend();
  }

  /** Web origins that may use the API and the WebSocket: the storefront by both its names. */
  public String allowedOrigins() {
    return setting("ECOM_ALLOWED_ORIGINS")
        .orElse(frontendUrl() + ",http://" + HOST + ":" + ports.frontend());
  }

  public String gatewayUrl() {
    return "http://localhost:" + ports.of(Program.GATEWAY);
  }

  public String gatewayTlsUrl() {
    return "https://localhost:" + ports.gatewayTls();
  }

  public String realtimeUrl() {
    return "ws://localhost:" + ports.of(Program.REALTIME) + "/ws";
  }

  public String mailboxUrl() {
    return "http://localhost:" + ports.mailbox();
  }

  public String adminEmail() {
    return setting("ECOM_AUTH_ADMIN_EMAIL").orElse("admin@ecom.test");
  }

  public String adminPassword() {
    return setting("ECOM_AUTH_ADMIN_PASSWORD").orElse("admin-demo-2026");
  }
}
