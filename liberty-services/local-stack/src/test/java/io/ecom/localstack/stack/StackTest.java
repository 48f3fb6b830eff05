package io.ecom.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackTest {
  private static final Path CHECKOUT = Path.of("../..");

  @Test
  void portsAreTheOnesOfTheDesign() {
    var stack = Stack.from(CHECKOUT, Map.of());
    assertThat(stack.gatewayUrl()).isEqualTo("http://localhost:3008");
    assertThat(stack.url(Program.ORDER)).endsWith(":5003");
    assertThat(stack.url(Program.PRODUCT, 2)).endsWith(":3012");
  }

  @Test
  void anOffsetMovesEveryPort() {
    var stack = Stack.from(CHECKOUT, Map.of("ECOM_PORT_OFFSET", "100"));
    assertThat(stack.gatewayUrl()).endsWith(":3108");
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
  void variablesThatMakeNoSenseAreExplained() {
    assertThatThrownBy(() -> Stack.from(CHECKOUT, Map.of("ECOM_PORT_OFFSET", "x")))
        .hasMessageContaining("ECOM_PORT_OFFSET must be a number");
    assertThatThrownBy(() -> Stack.from(CHECKOUT, Map.of("ECOM_STACK", "../x")))
        .hasMessageContaining("ECOM_STACK must be a lower-case word");
  }
}
