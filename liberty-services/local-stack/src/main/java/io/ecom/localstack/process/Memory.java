package io.ecom.localstack.process;

import io.ecom.localstack.tools.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Resident memory, children included. */
public final class Memory {
  private static final long KIB_PER_MIB = 1024;

  private Memory() {}

  /** In MiB. */
  public static long resident(ProcessHandle process) {
    var ids =
        LongStream.concat(
                LongStream.of(process.pid()), process.descendants().mapToLong(ProcessHandle::pid))
            .mapToObj(Long::toString)
            .collect(Collectors.joining(","));
    var listing = Shell.output(Path.of("."), List.of("ps", "-o", "rss=", "-p", ids)).orElse("");
    var kib =
        Stream.of(listing.strip().split("\\s+"))
            .filter(text -> !text.isEmpty())
            .mapToLong(Long::parseLong)
            .sum();
    return kib / KIB_PER_MIB;
  }
}
