package io.ecom.localstack.testing;

import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.Topology;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The variables by which tests find the stack; {@code shared/testkit} reads them. */
public final class TestAddresses {
  private TestAddresses() {}

  public static Map<String, String> of(Stack stack, Topology topology) {
    var addresses = new TreeMap<String, String>();
    addresses.put("ECOM_STACK", stack.name());
    addresses.put("ECOM_CHECKOUT", stack.layout().checkout().toString());
    addresses.put("ECOM_TOPOLOGY", topology.name().toLowerCase(Locale.ROOT));
    addresses.put("ECOM_STOREFRONT_URL", stack.frontendUrl());
    addresses.put("ECOM_GATEWAY_URL", stack.gatewayUrl());
    addresses.put("ECOM_REALTIME_URL", stack.realtimeUrl());
    addresses.put("ECOM_MAILBOX_URL", stack.mailboxUrl());
    addresses.put("ECOM_ADMIN_EMAIL", stack.adminEmail());
    addresses.put("ECOM_ADMIN_PASSWORD", stack.adminPassword());
    addresses.put("ECOM_MONGO_URI", stack.mongoUri());
    addresses.put("ECOM_KAFKA_BOOTSTRAP_SERVERS", stack.kafkaBootstrapServers());
    addresses.put("ECOM_REDIS_URL", stack.redisUrl());
    for (var program : Program.upstreams()) {
      addresses.put(program.urlsVariable(), stack.url(program));
    }
    return addresses;
  }
}
