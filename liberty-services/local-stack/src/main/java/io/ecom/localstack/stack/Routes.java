package io.ecom.localstack.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ways by which services reach the stores and the gateway reaches services: straight, or with
 * {@code --faults} through a proxy that can cut them. The launcher and the tests go straight.
 */
public final class Routes {
  /**
   * A stretch of the network that Toxiproxy may spoil.
   *
   * @param name the process at its end
   */
  public record Proxy(String name, int port, int upstreamPort) {}

  public static final String MONGO = "mongo";
  public static final String KAFKA = "kafka";
  public static final String REDIS = "redis";
  private static final int MONGO_PROXIES = 0;
  private static final int KAFKA_PROXY = 3;
  private static final int REDIS_PROXY = 4;
  private static final int SERVICE_PROXIES = 5;

  private final Stack stack;
  private final Ports ports;

  public Routes(Stack stack) {
    this.stack = stack;
    this.ports = stack.ports();
  }

  /** All that stand between the parts of this stack. */
  public List<Proxy> proxies() {
    var proxies = new ArrayList<Proxy>();
    for (int member = 1; member <= stack.shape().mongoMembers(); member++) {
      proxies.add(new Proxy(mongoMember(member), mongoProxy(member), ports.mongo(member)));
    }
    proxies.add(new Proxy(KAFKA, ports.proxy(KAFKA_PROXY), ports.kafkaForServices()));
    proxies.add(new Proxy(REDIS, ports.proxy(REDIS_PROXY), ports.redis()));
    for (var program : Program.upstreams()) {
      proxies.add(new Proxy(program.server(), serviceProxy(program), ports.of(program)));
    }
    return proxies;
  }

  /** Name of the n-th mongod, counted from 1. */
  public static String mongoMember(int member) {
    return member == 1 ? MONGO : MONGO + "-" + member;
  }

  /** Where the n-th mongod is for the services, and for its fellow members. */
  public String mongoHost(int member) {
    return at(stack.shape().faults() ? mongoProxy(member) : ports.mongo(member));
  }

  /**
   * A client asks the set who its members are. Of a lone one behind a proxy it must not: the set
   * knows it by the port that the launcher and the tests use.
   */
  public String mongoUri() {
    if (stack.setting(Stack.MONGO_URI).isPresent()) {
      return stack.mongoUri();
    }
    int members = stack.shape().mongoMembers();
    if (members == 1) {
      return stack.shape().faults()
          ? "mongodb://" + mongoHost(1) + "/?directConnection=true"
          : stack.mongoUri();
    }
    return IntStream.rangeClosed(1, members)
        .mapToObj(this::mongoHost)
        .collect(Collectors.joining(",", "mongodb://", "/?replicaSet=rs0"));
  }

  public String kafkaBootstrapServers() {
    return stack.shape().faults() && stack.setting(Stack.KAFKA_SERVERS).isEmpty()
        ? at(ports.proxy(KAFKA_PROXY))
        : stack.kafkaBootstrapServers();
  }

  public String redisUrl() {
    return stack.shape().faults() && stack.setting(Stack.REDIS_URL).isEmpty()
        ? "redis://" + at(ports.proxy(REDIS_PROXY))
        : stack.redisUrl();
  }

  public String url(Program program) {
    return url(program, 1);
  }

  /** Only the first instance stands behind a proxy; the others are for taking its place. */
  public String url(Program program, int instance) {
    return stack.shape().faults() && instance == 1
        ? "http://" + at(serviceProxy(program))
        : stack.url(program, instance);
  }

  private int mongoProxy(int member) {
    return ports.proxy(MONGO_PROXIES + member - 1);
  }

  private int serviceProxy(Program program) {
    return ports.proxy(SERVICE_PROXIES + program.ordinal());
  }

  private static String at(int port) {
    return Stack.HOST + ":" + port;
  }
}
