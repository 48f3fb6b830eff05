package io.ecom.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstancesTest {
  private static final Path CHECKOUT = Path.of("../..");

  private static String lineOfProduct(Map<String, String> environment, int count) {
    var instances = new Instances(Stack.from(CHECKOUT, environment));
    return instances
        .render(Map.of(Program.PRODUCT, count))
        .lines()
        .filter(line -> line.startsWith("product="))
        .findAny()
        .orElseThrow();
  }

  @Test
  void whoIsBesideTheFirstHasTheRoomOfAServerOfItsOwn() {
    assertThat(lineOfProduct(Map.of(), 1)).endsWith(":3002");
    assertThat(lineOfProduct(Map.of(), 2)).endsWith(":3012;room=100").contains(":3002,");
  }

  @Test
  void whatOpsHaveSetHoldsForAll() {
    var environment = Map.of("ECOM_GATEWAY_MAX_IN_FLIGHT", "40");
    assertThat(lineOfProduct(environment, 2)).endsWith(":3012");
  }
}
