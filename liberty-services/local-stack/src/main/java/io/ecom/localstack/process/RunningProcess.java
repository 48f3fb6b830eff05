package io.ecom.localstack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that this stack started. Its start time tells it from a stranger that got the same id.
 */
public record RunningProcess(String name, long pid, Instant startedAt, int port, Path log) {
  private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

  /** The live process, unless it ended and its id belongs to nobody or somebody else. */
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedWhenRecorded);
  }

  public boolean isAlive() {
    return handle().isPresent();
  }

  private boolean startedWhenRecorded(ProcessHandle handle) {
    return handle
        .info()
        .startInstant()
        .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_GRAIN) <= 0)
        .orElse(false);
  }
}
