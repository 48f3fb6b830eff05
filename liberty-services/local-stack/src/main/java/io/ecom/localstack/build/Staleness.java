package io.ecom.localstack.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Set;

/** Whether something built is older than what it is built from. */
final class Staleness {
  private static final FileTime NEVER = FileTime.fromMillis(0);
  private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", ".next", ".git");

  private Staleness() {}

  /** True when the product is missing, or any input (file or directory tree) is newer. */
  static boolean isStale(Path product, Collection<Path> inputs) {
    if (!Files.exists(product)) {
      return true;
    }
    var built = modified(product);
    return inputs.stream().anyMatch(input -> newest(input).compareTo(built) > 0);
  }

  /** When anything in a tree was last changed; directories count, so that deletions are seen. */
  static FileTime newest(Path tree) {
    if (!Files.exists(tree)) {
      return NEVER;
    }
    var newest = new Newest();
    try {
      Files.walkFileTree(tree, newest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return newest.time;
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Newest extends SimpleFileVisitor<Path> {
    private FileTime time = NEVER;

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (NOT_SOURCES.contains(directory.getFileName().toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return visitFile(directory, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.lastModifiedTime().compareTo(time) > 0) {
        time = attributes.lastModifiedTime();
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
