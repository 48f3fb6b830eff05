package io.ecom.localstack.component;

import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Routes;
import io.ecom.localstack.stack.ServerEnvironment;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Liberty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A Liberty server of server-configs: the compact one, or one WAR in a server of its own. */
public final class LibertyServer implements Component {
  public static final String COMPACT = "compact";

  /** Nine JVMs starting at once share the cores: code that is compiled cheaply starts sooner. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final Stack stack;
  private final String name;
  private final String server;
  private final List<Program> programs;
  private final int instance;

  private LibertyServer(
      Stack stack, String name, String server, List<Program> programs, int instance) {
    this.stack = stack;
    this.name = name;
    this.server = server;
    this.programs = programs;
    this.instance = instance;
  }

  /** The server with all WARs. */
  static LibertyServer compact(Stack stack) {
    return new LibertyServer(stack, COMPACT, COMPACT, List.of(Program.values()), 1);
  }

  /** The n-th server of a program; the second and later ones take ports of their own. */
  static LibertyServer of(Stack stack, Program program, int instance) {
    var name = instance == 1 ? program.server() : program.key() + "-" + instance;
    return new LibertyServer(stack, name, program.server(), List.of(program), instance);
  }

  @Override
  public String name() {
    return name;
  }

  public List<Program> programs() {
    return programs;
  }

  /** What the gateway calls this server's services. */
  List<String> urls() {
    var routes = new Routes(stack);
    return programs.stream()
        .filter(Program.upstreams()::contains)
        .map(program -> routes.url(program, instance))
        .toList();
  }

  /** While it is there, the server says that it is not ready. */
  Path drainFile() {
    return output().resolve(server).resolve("drain");
  }

  @Override
  public void prepare() {
    new Liberty(stack.layout()).install();
  }

  @Override
  public ProcessSpec process() {
    var layout = stack.layout();
    var environment = new TreeMap<>(ServerEnvironment.of(stack));
    environment.put("WLP_OUTPUT_DIR", output().toString());
    if (!server.equals(COMPACT)) {
      var program = programs.get(0);
      environment.put(program.portVariable(), Integer.toString(port(program)));
      environment.put(
          "JVM_ARGS", stack.setting("JVM_ARGS").map(a -> a + " ").orElse("") + QUICK_START);
    }
    return new ProcessSpec(
        name,
        List.of(new Liberty(layout).serverCommand().toString(), "run", server),
        environment,
        layout.run(),
        layout.log(name),
        ports());
  }

  /** The server's health covers all its WARs; the gateway's port answers with the gateway's own. */
  @Override
  public boolean isReady() {
    var program = programs.get(0);
    return Probe.isOk(stack.url(program, instance) + "/health/ready")
        && (!programs.contains(Program.GATEWAY)
            || Probe.isOk(stack.url(Program.GATEWAY) + "/health/ready"));
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(8);
  }

  private List<Integer> ports() {
    var tls =
        programs.contains(Program.GATEWAY)
            ? Stream.of(stack.ports().gatewayTls())
            : Stream.<Integer>empty();
    return Stream.concat(programs.stream().map(this::port), tls).toList();
  }

  private int port(Program program) {
    return stack.ports().of(program, instance);
  }

  /** Apart for each instance: two may run from one server configuration. */
  private Path output() {
    return stack.layout().run().resolve("servers").resolve(name);
  }
}
