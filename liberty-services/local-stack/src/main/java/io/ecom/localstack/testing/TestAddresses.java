package io.ecom.localstack.testing;

import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.Topology;
import io.ecom.localstack.tools.Liberty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The variables by which tests find the stack; {@code shared/testkit} reads them. */
public final class TestAddresses {
  private TestAddresses() {}

  public static Map<String, String> of(Stack stack, Topology topology) {
    var addresses = new TreeMap<>(stack.settingsOfTests());
    addresses.put("ECOM_STACK", stack.name());
    addresses.put("ECOM_PORT_OFFSET", Integer.toString(stack.ports().offset()));
    addresses.put("ECOM_CHECKOUT", stack.layout().checkout().toString());
    addresses.put("ECOM_TOPOLOGY", topology.name().toLowerCase(Locale.ROOT));
    addresses.put("ECOM_STOREFRONT_URL", stack.frontendUrl());
    addresses.put("ECOM_GATEWAY_URL", stack.gatewayUrl());
    addresses.put("ECOM_GATEWAY_TLS_URL", stack.gatewayTlsUrl());
    addresses.put("ECOM_REALTIME_URL", stack.realtimeUrl());
    addresses.put("ECOM_MAILBOX_URL", stack.mailboxUrl());
    addresses.put("ECOM_ADMIN_EMAIL", stack.adminEmail());
    addresses.put("ECOM_ADMIN_PASSWORD", stack.adminPassword());
    addresses.put("ECOM_MONGO_URI", stack.mongoUri());
    addresses.put("ECOM_KAFKA_BOOTSTRAP_SERVERS", stack.kafkaBootstrapServers());
    addresses.put("ECOM_REDIS_URL", stack.redisUrl());
    if (stack.shape().faults()) {
      addresses.put("TOXIPROXY_URL", stack.toxiproxyUrl());
    }
    // For tests inside a container of their own.
    addresses.put("ECOM_WLP_HOME", new Liberty(stack.layout()).wlp().toString());
    addresses.put(
        "ECOM_IN_CONTAINER_HTTP_PORT", Integer.toString(stack.ports().inContainerTests()));
    for (var program : Program.upstreams()) {
      addresses.put(program.urlsVariable(), stack.url(program));
    }
    return addresses;
  }

  /** For a shell that runs single tests: {@code set -a; . test.env}. */
  public static void write(Stack stack, Map<String, String> addresses) {
    var lines =
        addresses.entrySet().stream()
            .map(entry -> entry.getKey() + "='" + entry.getValue() + "'")
            .toList();
    try {
      Files.write(stack.layout().run().resolve("test.env"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
