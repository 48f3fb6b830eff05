package io.ecom.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the gateway balances over: the number of instances of each program. */
public final class Instances {
  private static final String ROOM = "ECOM_GATEWAY_MAX_IN_FLIGHT";
  private static final int ROOM_OF_A_SERVER = 100;

  private final Stack stack;
  private final Routes routes;

  public Instances(Stack stack) {
    this.stack = stack;
    this.routes = new Routes(stack);
  }

  /** The value of {@code PRODUCT_SERVICE_URLS} and of a line of the instances file. */
  String urls(Program program, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(instance -> address(program, instance))
        .collect(Collectors.joining(","));
  }

  /**
   * All but the first are always servers of their own. Beside compact, the little room that its
   * gateway has for what is inside of it is not meant for them.
   */
  public String address(Program program, int instance) {
    String url = routes.url(program, instance);
    return instance == 1 || stack.setting(ROOM).isPresent()
        ? url
        : url + ";room=" + ROOM_OF_A_SERVER;
  }

  String render(Map<Program, Integer> counts) {
    return Program.upstreams().stream()
        .map(p -> p.key() + "=" + urls(p, counts.getOrDefault(p, 1)) + "\n")
        .collect(Collectors.joining());
  }

  public void write(Map<Program, Integer> counts) {
    replace(render(counts));
  }

  /** One of each, but of this program those that are named. */
  public void write(Program program, List<String> urls) {
    replace(render(Map.of()) + program.key() + "=" + String.join(",", urls) + "\n");
  }

  /** In one step, so that the gateway never reads half of it. */
  private void replace(String content) {
    var file = stack.layout().instances();
    try {
      if (Files.exists(file) && Files.readString(file).equals(content)) {
        return;
      }
      var next = Files.writeString(file.resolveSibling("gateway-instances.next"), content);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
