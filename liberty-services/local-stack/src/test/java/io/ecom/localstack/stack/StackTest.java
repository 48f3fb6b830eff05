package io.ecom.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.localstack.testing.TestAddresses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
  private static final Path CHECKOUT = Path.of("../..");

  @Test
  void portsAreTheOnesOfTheDesign() {
    var stack = Stack.from(CHECKOUT, Map.of());
    assertThat(stack.gatewayUrl()).isEqualTo("http://localhost:3008");
    assertThat(stack.gatewayTlsUrl()).isEqualTo("https://localhost:3443");
    assertThat(stack.url(Program.ORDER)).endsWith(":5003");
    assertThat(stack.url(Program.PRODUCT, 2)).endsWith(":3012");
  }

  @Test
  void anOffsetMovesEveryPort() {
    var stack = Stack.from(CHECKOUT, Map.of("ECOM_PORT_OFFSET", "100"));
    assertThat(stack.gatewayUrl()).endsWith(":3108");
    assertThat(stack.gatewayTlsUrl()).endsWith(":3543");
    assertThat(stack.mongoUri()).contains(":27117/");
    assertThat(stack.realtimeUrl()).isEqualTo("ws://localhost:3109/ws");
  }

  @Test
  void theTestsStackSharesNothingWithADevelopers() {
    var own = Stack.from(CHECKOUT, Map.of("ECOM_MONGO_URI", ""));
    var test = own.forTests();
    assertThat(test.layout().home()).isNotEqualTo(own.layout().home());
    assertThat(test.gatewayUrl()).isNotEqualTo(own.gatewayUrl());
  }

  @Test
  void onlyTestsMayTryPasswordsOftenFromOneAddress() {
    var own = Stack.from(CHECKOUT, Map.of());
    assertThat(ServerEnvironment.of(own)).doesNotContainKey(Stack.LOG_INS_OF_ADDRESS);
    for (var tests : List.of(own.forTests(), own.forTorture())) {
      assertThat(ServerEnvironment.of(tests)).containsEntry(Stack.LOG_INS_OF_ADDRESS, "10000/PT1M");
    }
  }

  @Test
  void onlyTestsHaveReceiversOfWebhooksInside() {
    var own = Stack.from(CHECKOUT, Map.of());
    assertThat(ServerEnvironment.of(own)).doesNotContainKey(Stack.PRIVATE_WEBHOOKS);
    for (var tests : List.of(own.forTests(), own.forTorture())) {
      assertThat(ServerEnvironment.of(tests))
          .containsEntry(Stack.PRIVATE_WEBHOOKS, "127.0.0.77/32");
    }
  }

  @Test
  void aServerThatATestStartsAnewIsAsItWasBefore() {
    var tests = Stack.from(CHECKOUT, Map.of()).forTests();
    var again = Stack.underTest(TestAddresses.of(tests, Topology.COMPACT));
    assertThat(ServerEnvironment.of(again)).isEqualTo(ServerEnvironment.of(tests));
  }

  @Test
  void variablesThatMakeNoSenseAreExplained() {
    assertThatThrownBy(() -> Stack.from(CHECKOUT, Map.of("ECOM_PORT_OFFSET", "x")))
        .hasMessageContaining("ECOM_PORT_OFFSET must be a number");
    assertThatThrownBy(() -> Stack.from(CHECKOUT, Map.of("ECOM_STACK", "../x")))
        .hasMessageContaining("ECOM_STACK must be a lower-case word");
  }

  @Test
  void withFaultsServicesGoThroughProxiesAndTestsGoStraight() {
    var stack = Stack.from(CHECKOUT, Map.of()).withShape(new Shape(true, 1));
    var services = ServerEnvironment.of(stack);
    assertThat(services.get("ECOM_MONGO_URI")).endsWith(":21001/?directConnection=true");
    assertThat(services.get("ECOM_KAFKA_BOOTSTRAP_SERVERS")).endsWith(":21004");
    assertThat(services.get("ECOM_REDIS_URL")).endsWith(":21005");
    assertThat(services.get("ORDER_SERVICE_URLS")).isNotEqualTo(stack.url(Program.ORDER));
    assertThat(stack.mongoUri()).contains(":27017/");
    assertThat(stack.kafkaBootstrapServers()).endsWith(":9092");
  }

  @Test
  void threeMembersAreAllNamed() {
    var stack = Stack.from(CHECKOUT, Map.of()).withShape(new Shape(false, 3));
    assertThat(ServerEnvironment.of(stack).get("ECOM_MONGO_URI"))
        .isEqualTo("mongodb://127.0.0.1:27017,127.0.0.1:27018,127.0.0.1:27019/?replicaSet=rs0");
    assertThatThrownBy(() -> new Shape(false, 2)).hasMessageContaining("1 or 3");
  }

  @Test
  void noPortOfTheTestsIsOneThatLinuxGivesAway() {
    for (var stack : List.of(Stack.from(CHECKOUT, Map.of()).forTests(), torture())) {
      assertThat(stack.ports().mongo(3)).isLessThan(32768);
    }
  }

  @Test
  void keysAreMadeOnceAndThoseOfTheEnvironmentWin(@TempDir Path checkout) throws Exception {
    Path ports = Path.of("server-configs/shared/config/ports.xml");
    Files.createDirectories(checkout.resolve(ports).getParent());
    Files.copy(CHECKOUT.resolve(ports), checkout.resolve(ports));
    var made = ServerEnvironment.of(Stack.from(checkout, Map.of()));
    assertThat(made.get("ECOM_SECRETS_KEYS")).matches("k1:[A-Za-z0-9+/]{43}=");
    assertThat(made.get("ECOM_INTERNAL_KEY")).hasSize(43);

    assertThat(ServerEnvironment.of(Stack.from(checkout, Map.of()))).isEqualTo(made);
    var own = Stack.from(checkout, Map.of("ECOM_SECRETS_KEYS", "mine:x"));
    assertThat(ServerEnvironment.of(own)).containsEntry("ECOM_SECRETS_KEYS", "mine:x");
  }

  private static Stack torture() {
    return Stack.from(CHECKOUT, Map.of()).forTorture();
  }
}
