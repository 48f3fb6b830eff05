package io.ecom.load;

import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import io.ecom.localstack.tools.Shell;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Our gateway beside dedicated ones, in one run of a benchmark that brings those along. */
@Command(
    name = "gateway",
    mixinStandardHelpOptions = true,
    description = "Runs the gateway, alone in a server, against the upstream stub of a benchmark.")
public final class GatewayBench implements Runnable {
  @Option(
      names = "--bench",
      required = true,
      defaultValue = "${env:ECOM_GATEWAY_BENCH}",
      description = "Directory with gwbench.sh; else the variable ECOM_GATEWAY_BENCH.")
  private Path bench = Path.of("");

  @Option(
      names = "--scratch",
      required = true,
      defaultValue = "${env:GW_DIR}",
      description = "Where its setup.sh has put the other gateways; else the variable GW_DIR.")
  private Path scratch = Path.of("");

  @Parameters(
      arity = "0..*",
      description = "For 'gwbench.sh run', such as: nginx envoy --duration 8 --rounds 3")
  private List<String> arguments = List.of();

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new GatewayBench());
    line.setUnmatchedOptionsArePositionalParams(true);
    System.exit(line.execute(args));
  }

  @Override
  public void run() {
    Path checkout = Path.of(System.getProperty("ecom.checkout", ".")).toAbsolutePath();
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.put("ECOM_STACK", "gateway-bench");
    Stack stack = Stack.from(checkout, settings);
    provideBodies();
    JsonObject ports = ports();
    try (LoneGateway gateway = LoneGateway.start(stack, ports)) {
      List<String> command = new ArrayList<>(List.of("./gwbench.sh", "run"));
      command.add(target(stack, gateway));
      command.addAll(arguments);
      int exit = Shell.attached(bench, command, Map.of("GW_DIR", scratch.toString()));
      if (exit != 0) {
        throw new StackException("gwbench.sh failed (exit " + exit + ")");
      }
    }
  }

  /** A query for what is not public goes past the cache; the limits always hold. */
  private static String target(Stack stack, LoneGateway gateway) {
    return String.join(
        ";",
        "ours=" + stack.gatewayUrl(),
        "list=/api/v1/products/skus?status=any",
        "product=/api/v1/products/1?status=any",
        "cached=/api/v1/products/skus",
        "limited=/api/v1/products/1?status=any",
        "pid=" + gateway.pid());
  }

  /** The stub serves files: its bodies at our paths too, and what our health checks ask for. */
  private void provideBodies() {
    Path www = scratch.resolve("www");
    try {
      Files.createDirectories(www.resolve("api/v1/products"));
      Files.createDirectories(www.resolve("health"));
      copy(www.resolve("list.json"), www.resolve("api/v1/products/skus"));
      copy(www.resolve("product.json"), www.resolve("api/v1/products/1"));
      Files.writeString(www.resolve("health/ready"), "{}");
    } catch (IOException e) {
      throw new UncheckedIOException("run setup.sh of the benchmark first", e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private JsonObject ports() {
    List<String> command =
        List.of("env", "GW_DIR=" + scratch, bench.resolve("gwbench.sh").toString(), "ports");
    String text =
        Shell.output(bench, command)
            .orElseThrow(() -> new StackException("no benchmark in " + bench));
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
