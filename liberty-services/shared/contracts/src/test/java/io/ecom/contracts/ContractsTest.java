package io.ecom.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static List<EventType<?>> types() {
    return EventTypes.ALL;
  }

  private static Schema schema(EventType<?> type) {
    String path = "/schemas/" + type.name() + ".json";
    try (InputStream in = ContractsTest.class.getResourceAsStream(path)) {
      assertThat(in).as("schema of " + type.name()).isNotNull();
      return SCHEMAS.getSchema(new String(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> CloudEvent event(EventType<T> type) {
    return CloudEvent.of(type, "id-1", "/test", "a1", 7, null, Samples.of(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPayloadFitsItsSchema(EventType<?> type) {
    assertThat(schema(type).validate(event(type).data().toString(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everySchemaRefusesAPayloadThatLacksItsFields(EventType<?> type) {
    assertThat(schema(type).validate("{}", InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void anEventSurvivesTheWire(EventType<?> type) throws Exception {
    CloudEvent sent = event(type);
    CloudEvent received = CloudEvent.parse(sent.toJson());
    assertThat(received).isEqualTo(sent);
    assertThat((Object) received.dataAs(type)).isEqualTo(Samples.of(type));
  }

  @Test
  void everyTopicHasAnEventAndEveryEventATopic() {
    assertThat(EventTypes.ALL.stream().map(EventType::topic).distinct())
        .containsExactlyInAnyOrderElementsOf(Topics.ALL);
  }

  @Test
  void whatIsNoCloudEventIsRefused() {
    for (String bad :
        List.of("", "x", "[]", "{}", "{\"specversion\":\"0.3\"}", "{\"specversion\":\"1.0\"}")) {
      assertThatThrownBy(() -> CloudEvent.parse(bad)).isInstanceOf(MalformedEvent.class);
    }
  }

  @Test
  void dataOfAnotherTypeIsRefused() {
    CloudEvent event = event(EventTypes.USER_REGISTERED);
    assertThatThrownBy(() -> event.dataAs(EventTypes.ORDER_PLACED))
        .isInstanceOf(MalformedEvent.class);
  }

  @Test
  void moneyOfTwoCurrenciesDoesNotMix() {
    assertThatThrownBy(() -> new Money(1, "EUR").plus(new Money(1, "USD")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Money(1, "EURO")).isInstanceOf(IllegalArgumentException.class);
  }
}
