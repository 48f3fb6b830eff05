package io.ecom.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Remembers across launcher runs what was started: one small file a process. */
public final class ProcessRegistry {
  private static final String SUFFIX = ".process";

  private final Path directory;

  public ProcessRegistry(Path directory) {
    this.directory = directory;
  }

  public void record(RunningProcess process) {
    var properties = new Properties();
    properties.setProperty("pid", Long.toString(process.pid()));
    properties.setProperty("startedAt", process.startedAt().toString());
    properties.setProperty("port", Integer.toString(process.port()));
    properties.setProperty("log", process.log().toString());
    try (var out = Files.newBufferedWriter(file(process.name()))) {
      properties.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was recorded under this name and still runs. */
  public Optional<RunningProcess> alive(String name) {
    return recorded(name).filter(RunningProcess::isAlive);
  }

  /** What was recorded under this name, whether it still runs or not. */
  public Optional<RunningProcess> recorded(String name) {
    var file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
      return Optional.of(
          new RunningProcess(
              name,
              Long.parseLong(properties.getProperty("pid")),
              Instant.parse(properties.getProperty("startedAt")),
              Integer.parseInt(properties.getProperty("port")),
              Path.of(properties.getProperty("log"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything recorded, in the order it was started. */
  public List<RunningProcess> all() {
    try (var files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(SUFFIX))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .flatMap(name -> recorded(name).stream())
          .sorted(Comparator.comparing(RunningProcess::startedAt))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return directory.resolve(name + SUFFIX);
  }
}
