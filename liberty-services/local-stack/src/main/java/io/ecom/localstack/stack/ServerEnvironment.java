package io.ecom.localstack.stack;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The variables by which a Liberty server of this stack differs from the defaults of its WARs. */
public final class ServerEnvironment {
  private ServerEnvironment() {}

  public static Map<String, String> of(Stack stack) {
    var ports = stack.ports();
    var routes = new Routes(stack);
    var environment = new TreeMap<String, String>();
    environment.put("WLP_USER_DIR", stack.layout().serverConfigs().toString());
    environment.put("ECOM_APPS_DIR", stack.layout().apps().toString());
    environment.put("ECOM_DATA_DIR", stack.layout().data().toString());
    environment.put("ECOM_HTTP_HOST", Stack.HOST);
    environment.put("ECOM_MONGO_URI", routes.mongoUri());
    environment.put("ECOM_KAFKA_BOOTSTRAP_SERVERS", routes.kafkaBootstrapServers());
    environment.put("ECOM_REDIS_URL", routes.redisUrl());
    stack.setting("ECOM_SMTP_HOST").ifPresent(host -> environment.put("ECOM_SMTP_HOST", host));
    environment.put(
        "ECOM_SMTP_PORT", stack.setting("ECOM_SMTP_PORT").orElse(Integer.toString(ports.smtp())));
    environment.put("ECOM_AUTH_ADMIN_EMAIL", stack.adminEmail());
    environment.put("ECOM_AUTH_ADMIN_PASSWORD", stack.adminPassword());
    Program.upstreams()
        .forEach(p -> environment.put("ECOM_ORDER_" + p.name() + "_SERVICE_URL", routes.url(p)));
    environment.put("ECOM_INTERNAL_KEY", Keys.internal(stack));
    environment.put("ECOM_SECRETS_KEYS", Keys.ofSecrets(stack));
    environment.put("ECOM_FRONTEND_URL", stack.frontendUrl());
    environment.put("ECOM_GATEWAY_URL", stack.gatewayUrl());
    environment.put("ECOM_GATEWAY_ALLOWED_ORIGINS", stack.allowedOrigins());
    stack
        .setting(Stack.LOG_INS_OF_ADDRESS)
        .ifPresent(quota -> environment.put(Stack.LOG_INS_OF_ADDRESS, quota));
    stack
        .setting(Stack.PRIVATE_WEBHOOKS)
        .ifPresent(networks -> environment.put(Stack.PRIVATE_WEBHOOKS, networks));
    environment.put("ECOM_REALTIME_ALLOWED_ORIGINS", stack.allowedOrigins());
    environment.put("ECOM_GATEWAY_INSTANCES_FILE", stack.layout().instances().toString());
    Arrays.stream(Program.values())
        .forEach(p -> environment.put(p.portVariable(), Integer.toString(ports.of(p))));
    environment.put(Program.TLS_PORT_VARIABLE, Integer.toString(ports.gatewayTls()));
    environment.put(Program.INNER_PORT_VARIABLE, Integer.toString(ports.gatewayInner()));
    Program.upstreams().forEach(p -> environment.put(p.urlsVariable(), routes.url(p)));
    return environment;
  }
}
