package io.ecom.localstack.component;

import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.stack.Routes;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real {@code redis-server}; it holds caches only, so it writes nothing to disk. */
final class RedisStore implements Component {
  static final String NAME = Routes.REDIS;

  private final Stack stack;

  RedisStore(Stack stack) {
    this.stack = stack;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ProcessSpec process() {
    int port = stack.ports().redis();
    var command =
        List.of(
            new RedisServer(stack).binary().toString(),
            "--port",
            Integer.toString(port),
            "--bind",
            Stack.HOST,
            "--save",
            "",
            "--appendonly",
            "no",
            "--maxmemory",
            "64mb",
            "--maxmemory-policy",
            "volatile-lru");
    var layout = stack.layout();
    return new ProcessSpec(NAME, command, Map.of(), layout.data(), layout.log(NAME), List.of(port));
  }

  @Override
  public boolean isReady() {
    return Probe.accepts(stack.ports().redis());
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(20);
  }
}
