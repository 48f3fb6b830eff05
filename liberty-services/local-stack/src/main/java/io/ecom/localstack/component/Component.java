package io.ecom.localstack.component;

import io.ecom.localstack.process.ProcessSpec;
import java.time.Duration;

/** A part of the stack that runs as a process of its own. */
public interface Component {
  String name();

  /** Fetches and prepares what the process needs; called only when it has to be started. */
  default void prepare() {}

  /** What to launch; called after {@link #prepare}. */
  ProcessSpec process();

  /** Whether it serves; polled after the start and asked by {@code status}. */
  boolean isReady();

  /** How long a start may take on a slow machine. */
  Duration patience();

  /** What every {@code up} makes sure of once the process serves; must be repeatable. */
  default void complete() {}
}
