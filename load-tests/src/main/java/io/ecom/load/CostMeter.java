package io.ecom.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.ecom.localstack.process.ProcessRegistry;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.stack.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/** Reads the counters of the operating system, MongoDB and Kafka. */
final class CostMeter implements AutoCloseable {
  private static final Duration AFTERMATH = Duration.ofSeconds(3);
  private static final String DRIVER = "driver";

  private final Stack stack;
  private final MongoClient mongo;
  private final Admin kafka;

  /**
   * Counters, or how far they went between two readings.
   *
   * @param cpuMs of each process
   * @param mongoCommands by kind, as MongoDB counts them for all of its clients
   * @param mongoUse operations by database, collection and kind
   * @param mongoBytes in, out and to the journal
   * @param kafkaMessages by topic
   */
  record Reading(
      Map<String, Long> cpuMs,
      Map<String, Long> mongoCommands,
      Map<String, Long> mongoUse,
      Map<String, Long> mongoBytes,
      Map<String, Long> kafkaMessages) {

    Reading minus(Reading before) {
      return new Reading(
          difference(cpuMs, before.cpuMs),
          difference(mongoCommands, before.mongoCommands),
          difference(mongoUse, before.mongoUse),
          difference(mongoBytes, before.mongoBytes),
          difference(kafkaMessages, before.kafkaMessages));
    }

    private static Map<String, Long> difference(Map<String, Long> now, Map<String, Long> before) {
      Map<String, Long> difference = new TreeMap<>();
      now.forEach((key, value) -> difference.put(key, value - before.getOrDefault(key, 0L)));
      difference.values().removeIf(value -> value == 0);
      return difference;
    }
  }

  CostMeter(Stack stack) {
    this.stack = stack;
    this.mongo = MongoClients.create(stack.mongoUri());
    Properties properties = new Properties();
    properties.put("bootstrap.servers", stack.kafkaBootstrapServers());
    this.kafka = Admin.create(properties);
  }

  /** Whether what has this name in a reading is us, and not the shop. */
  static boolean isDriver(String process) {
    return process.startsWith(DRIVER);
  }

  /** An order's e-mail, ledger entries and commits come after its confirmation. */
  void settle() {
    LockSupport.parkNanos(AFTERMATH.toNanos());
  }

  Reading read() {
    Document status =
        mongo
            .getDatabase("admin")
            .runCommand(new Document("serverStatus", 1).append("wiredTiger", 1));
    return new Reading(
        cpu(), MongoCounters.commands(status), use(), MongoCounters.bytes(status), messages());
  }

  private Map<String, Long> cpu() {
    Map<String, Long> cpu = new TreeMap<>();
    for (RunningProcess process : new ProcessRegistry(stack.layout().run()).all()) {
      process.handle().ifPresent(handle -> put(cpu, process.name(), handle));
    }
    put(cpu, DRIVER, ProcessHandle.current());
    return cpu;
  }

  private static void put(Map<String, Long> cpu, String name, ProcessHandle process) {
    long compiling = CpuTime.compilingMillis(process);
    cpu.put(name, CpuTime.millis(process) - compiling);
    cpu.put(name + ", compiling", compiling);
  }

  private Map<String, Long> use() {
    Document top = mongo.getDatabase("admin").runCommand(new Document("top", 1));
    return MongoCounters.use(top);
  }

  private Map<String, Long> messages() {
    try {
      Map<TopicPartition, OffsetSpec> wanted =
          kafka
              .describeTopics(kafka.listTopics().names().get())
              .allTopicNames()
              .get()
              .values()
              .stream()
              .flatMap(
                  topic ->
                      topic.partitions().stream()
                          .map(part -> new TopicPartition(topic.name(), part.partition())))
              .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
      Map<TopicPartition, ListOffsetsResultInfo> ends = kafka.listOffsets(wanted).all().get();
      Map<String, Long> messages = new TreeMap<>();
      ends.forEach((partition, end) -> messages.merge(partition.topic(), end.offset(), Long::sum));
      return messages;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not say how much it holds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    mongo.close();
    kafka.close(Duration.ZERO);
  }
}
