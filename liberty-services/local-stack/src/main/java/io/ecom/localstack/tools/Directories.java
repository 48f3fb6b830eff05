package io.ecom.localstack.tools;

import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;

/** What the JDK lacks for directories and resources. */
public final class Directories {
  private Directories() {}

  /** Deletes a directory and all in it, if it is there. */
  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a directory with all in it but the parts named. */
  public static void copy(Path from, Path to, Set<String> without) {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        var relative = from.relativize(file);
        if (!without.contains(relative.getName(0).toString())) {
          Files.copy(file, to.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A class path resource that must be there. */
  public static InputStream resource(Class<?> owner, String name) {
    var resource = owner.getResourceAsStream(name);
    if (resource == null) {
      throw new StackException("The launcher lacks its resource " + name);
    }
    return resource;
  }
}
