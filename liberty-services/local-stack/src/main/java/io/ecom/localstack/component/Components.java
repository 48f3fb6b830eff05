package io.ecom.localstack.component;

import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Routes;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which components a stack has. */
public final class Components {
  /** What servers need while they end. */
  private static final Set<String> STORES =
      Set.of(
          Routes.mongoMember(1),
          Routes.mongoMember(2),
          Routes.mongoMember(3),
          KafkaStore.NAME,
          RedisStore.NAME,
          MailSink.NAME,
          FaultProxies.NAME);

  private final Stack stack;

  public Components(Stack stack) {
    this.stack = stack;
  }

  static boolean isStore(String name) {
    return STORES.contains(name);
  }

  /** Whether the name is a Liberty server's. */
  public boolean isServer(String name) {
    return named(name).filter(LibertyServer.class::isInstance).isPresent();
  }

  /** The stores that are ours to run: one that a variable points elsewhere is not. */
  public List<Component> stores() {
    var stores = new ArrayList<Component>();
    if (stack.setting("ECOM_MONGO_URI").isEmpty()) {
      IntStream.rangeClosed(1, stack.shape().mongoMembers())
          .forEach(member -> stores.add(new MongoStore(stack, member)));
    }
    if (stack.setting("ECOM_KAFKA_BOOTSTRAP_SERVERS").isEmpty()) {
      stores.add(new KafkaStore(stack));
    }
    if (stack.setting("ECOM_REDIS_URL").isEmpty()) {
      stores.add(new RedisStore(stack));
    }
    if (stack.setting("ECOM_SMTP_HOST").isEmpty()) {
      stores.add(new MailSink(stack));
    }
    return stores;
  }

  /** What stands between the parts, and has to be there before them. */
  public Optional<Component> proxies() {
    return stack.shape().faults() ? Optional.of(new FaultProxies(stack)) : Optional.empty();
  }

  /** Creates the topics on a broker that is not ours to run. */
  public void completeExternalStores() {
    stack
        .setting("ECOM_KAFKA_BOOTSTRAP_SERVERS")
        .ifPresent(servers -> new TopicSetup(servers).createMissing());
  }

  /** The Liberty servers of a topology, with the second and later instances of what is scaled. */
  public List<LibertyServer> servers(Topology topology, Map<Program, Integer> counts) {
    var first =
        topology == Topology.COMPACT
            ? Stream.of(LibertyServer.compact(stack))
            : Arrays.stream(Program.values()).map(p -> LibertyServer.of(stack, p, 1));
    var further =
        counts.entrySet().stream()
            .flatMap(
                scaled ->
                    IntStream.rangeClosed(2, scaled.getValue())
                        .mapToObj(n -> LibertyServer.of(stack, scaled.getKey(), n)));
    return Stream.concat(first, further).toList();
  }

  public Component frontend() {
    return new Frontend(stack);
  }

  /** The component a process was started for. */
  public Optional<Component> named(String name) {
    var all = new ArrayList<Component>(stores());
    proxies().ifPresent(all::add);
    all.add(frontend());
    all.addAll(servers(Topology.COMPACT, Map.of()));
    all.addAll(servers(Topology.DISTRIBUTED, Map.of()));
    return all.stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .or(() -> further(name));
  }

  private Optional<Component> further(String name) {
    int dash = name.lastIndexOf('-');
    if (dash < 0 || !name.substring(dash + 1).matches("[0-9]+")) {
      return Optional.empty();
    }
    int instance = Integer.parseInt(name.substring(dash + 1));
    return Program.named(name.substring(0, dash))
        .map(program -> LibertyServer.of(stack, program, instance));
  }
}
