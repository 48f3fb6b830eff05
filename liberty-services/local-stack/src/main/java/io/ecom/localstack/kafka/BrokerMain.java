package io.ecom.localstack.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Formats the broker's storage the first time and then is the broker, in one JVM. */
public final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] args) throws Exception {
    var configuration = Path.of(args[0]);
    var properties = new Properties();
    try (var in = Files.newBufferedReader(configuration)) {
      properties.load(in);
    }
    if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
      String[] format = {
        "format", "-t", Uuid.randomUuid().toString(), "-c", configuration.toString()
      };
      if (StorageTool.execute(format, System.out) != 0) {
        throw new IllegalStateException("Kafka's storage could not be formatted");
      }
    }
    Kafka.main(new String[] {configuration.toString()});
  }
}
