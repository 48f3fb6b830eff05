package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.ecom.contracts.CloudEvent;
import io.ecom.contracts.EventType;
import io.ecom.contracts.EventTypes;
import io.ecom.contracts.MalformedEvent;
import io.ecom.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Everything that was published while the tests ran is what the contracts say. */
@Order(Integer.MAX_VALUE)
class EventSchemasIT {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, EventType<?>> TYPES =
      EventTypes.ALL.stream().collect(Collectors.toMap(EventType::name, Function.identity()));

  @Test
  void everyEventFitsItsSchema() throws MalformedEvent {
    Map<String, Schema> schemas =
        TYPES.keySet().stream().collect(Collectors.toMap(name -> name, EventSchemasIT::schema));
    List<ConsumerRecord<String, String>> records = KafkaTopics.read(Topics.ALL);
    assertThat(records).hasSizeGreaterThan(100);
    Set<String> seen = records.stream().map(ConsumerRecord::topic).collect(Collectors.toSet());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(Topics.ALL);

    for (ConsumerRecord<String, String> record : records) {
      CloudEvent event = CloudEvent.parse(record.value());
      EventType<?> type = TYPES.get(event.type());
      assertThat(type).as(event.type()).isNotNull();
      assertThat(record.topic()).as(event.type()).isEqualTo(type.topic());
      assertThat(record.key()).as("key of " + event.type()).isEqualTo(event.subject());
      assertThat(schemas.get(event.type()).validate(event.data().toString(), InputFormat.JSON))
          .as(record.value())
          .isEmpty();
    }
  }

  @Test
  void nothingBecameADeadLetter() {
    List<String> topics = Topics.ALL.stream().map(Topics::deadLetters).toList();
    assertThat(KafkaTopics.read(topics))
        .filteredOn(letter -> !letter.key().startsWith(PoisonIT.POISON))
        .extracting(ConsumerRecord::value)
        .isEmpty();
  }

  private static Schema schema(String type) {
    try (InputStream in = CloudEvent.class.getResourceAsStream("/schemas/" + type + ".json")) {
      assertThat(in).as("schema of " + type).isNotNull();
      return SCHEMAS.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
