package io.ecom.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to launch.
 *
 * @param environment added to the launcher's own environment
 * @param ports which the process will listen on; the first one is shown to the user
 */
public record ProcessSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Path log,
    List<Integer> ports) {

  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    ports = List.copyOf(ports);
  }
}
