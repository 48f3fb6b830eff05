package io.ecom.localstack.component;

import io.ecom.localstack.stack.Program;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Restarts a server so that no request fails if its service has another instance: first the gateway
 * has to know that this one goes, and have its answers; afterwards, that it is back and does not
 * start slowly any more, as the other one may be the next.
 */
public final class RollingRestart {
  /** Longer than it takes the gateway to notice, and to give up a request that may wait longest. */
  private static final Duration DRAINING = Duration.ofSeconds(60);

  private static final Duration RETURNING = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Supervisor supervisor;
  private final Progress progress;
  private final GatewayView gateway;

  public RollingRestart(Stack stack, Supervisor supervisor, Progress progress) {
    this.supervisor = supervisor;
    this.progress = progress;
    this.gateway = new GatewayView(stack);
  }

  public void restart(LibertyServer server) {
    // With the gateway inside, nobody is left who would send requests.
    boolean gatewayStays = !server.programs().contains(Program.GATEWAY) && gateway.isThere();
    boolean drains = gatewayStays && server.urls().stream().allMatch(gateway::hasAnother);
    if (drains) {
      progress.step(server.name(), "drained", () -> drain(server));
    }
    replace(server);
    if (gatewayStays) {
      await(server, RETURNING, gateway::isWarm);
    }
  }

  /** Without any consideration. */
  public void replace(Component component) {
    supervisor.registry().alive(component.name()).ifPresent(supervisor::stop);
    supervisor.ensure(component);
  }

  private void drain(LibertyServer server) {
    try {
      Files.createFile(server.drainFile());
    } catch (FileAlreadyExistsException e) {
      // somebody else has asked already
    } catch (IOException e) {
      throw new StackException("Cannot drain " + server.name() + ": " + e, e);
    }
    try {
      await(server, DRAINING, gateway::isDrained);
    } catch (StackException e) {
      takeBack(server);
      throw e;
    }
  }

  private static void takeBack(LibertyServer server) {
    try {
      Files.deleteIfExists(server.drainFile());
    } catch (IOException e) {
      throw new StackException("Cannot delete " + server.drainFile(), e);
    }
  }

  private static void await(LibertyServer server, Duration most, Predicate<String> condition) {
    try {
      Awaitility.await()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(most)
          .until(() -> server.urls().stream().allMatch(condition));
    } catch (ConditionTimeoutException e) {
      throw new StackException(
          "The gateway does not see %s change within %d s"
              .formatted(server.name(), most.toSeconds()),
          e);
    }
  }
}
