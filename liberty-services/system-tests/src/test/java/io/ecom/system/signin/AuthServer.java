package io.ecom.system.signin;

import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.ServerEnvironment;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Liberty;
import io.ecom.shared.testkit.Patience;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One more auth-service of the stack, with the include as an operator puts it there. */
final class AuthServer implements AutoCloseable {
  private static final String NAME = Program.AUTH.server();
  private static final Duration START = Duration.ofMinutes(8);
  private static final String OVERRIDE =
      "<server><include location=\"${shared.config.dir}/oidc.xml\"/></server>";

  private final int port = freePort();
  private final Process process;

  AuthServer(Stack stack, Path home, Map<String, String> settings) throws IOException {
    Path configs = home.resolve("usr");
    copy(stack.layout().serverConfigs(), configs);
    Path overrides = configs.resolve("servers/" + NAME + "/configDropins/overrides");
    Files.createDirectories(overrides);
    Files.writeString(overrides.resolve("oidc.xml"), OVERRIDE);

    String server = new Liberty(stack.layout()).serverCommand().toString();
    ProcessBuilder builder = new ProcessBuilder(List.of(server, "run", NAME));
    Map<String, String> environment = builder.environment();
    environment.putAll(ServerEnvironment.of(stack));
    environment.putAll(settings);
    environment.put("WLP_USER_DIR", configs.toString());
    environment.put("WLP_OUTPUT_DIR", home.resolve("out").toString());
    environment.put(Program.AUTH.portVariable(), Integer.toString(port));
    environment.put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(stack.layout().log("auth-with-provider").toFile())
            .start();
    try {
      Patience.await("auth-service with a provider").atMost(START).until(this::isReady);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  String url() {
    return "http://" + Stack.HOST + ":" + port;
  }

  private boolean isReady() {
    if (!process.isAlive()) {
      throw new IllegalStateException("auth-service ended with " + process.exitValue());
    }
    try {
      return RestAssured.given().baseUri(url()).get("/health/ready").statusCode() == 200;
    } catch (Exception e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Files.copy(source, to.resolve(from.relativize(source).toString()));
      }
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    Patience.await("auth-service to end").until(() -> !process.isAlive());
  }
}
