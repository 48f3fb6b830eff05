package io.ecom.localstack.tools;

import io.ecom.localstack.stack.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs of this machine. */
public final class Programs {
  private Programs() {}

  public static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The launcher's own classes, also for who uses them from another program, such as a test. */
  public static String launcherClassPath(Layout layout) {
    var target = layout.checkout().resolve("liberty-services/local-stack/target");
    return target.resolve("local-stack.jar") + ":" + target.resolve("lib") + "/*";
  }

  /** The Java this launcher runs on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
