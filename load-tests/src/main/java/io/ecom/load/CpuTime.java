package io.ecom.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** CPU that a process and its children have used. */
final class CpuTime {
  private static final long MS_PER_TICK = 10;

  /** In what follows the name of the thread, which may have blanks in it. */
  private static final int USER_TICKS = 11;

  private static final int SYSTEM_TICKS = 12;

  private CpuTime() {}

  static long millis(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToLong(Duration::toMillis)
        .sum();
  }

  /** What of it a JVM used to compile, which is over when it is warm; 0 where that is not told. */
  static long compilingMillis(ProcessHandle process) {
    Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
    long ticks = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
      for (Path thread : all) {
        ticks += compilerTicks(thread.resolve("stat"));
      }
    } catch (IOException e) {
      return 0;
    }
    return ticks * MS_PER_TICK;
  }

  private static long compilerTicks(Path stat) {
    try {
      String line = Files.readString(stat);
      int endOfName = line.lastIndexOf(')');
      String name = line.substring(line.indexOf('(') + 1, endOfName);
      if (!name.startsWith("C1 Compiler") && !name.startsWith("C2 Compiler")) {
        return 0;
      }
      String[] fields = line.substring(endOfName + 2).split(" ", -1);
      return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
