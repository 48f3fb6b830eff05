package io.ecom.localstack.build;

import io.ecom.localstack.stack.Layout;
import io.ecom.localstack.stack.Program;
import io.ecom.localstack.tools.Directories;
import io.ecom.localstack.tools.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the WARs whose sources changed, and hands them to the servers. */
public final class WarBuild {
  private static final List<String> SHARED =
      List.of("contracts", "web", "messaging", "mongo", "sealing", "outbox");

  private final Layout layout;

  public WarBuild(Layout layout) {
    this.layout = layout;
  }

  /** The programs whose WAR is missing or older than its sources. */
  public List<Program> stale() {
    var shared = sharedInputs();
    return Arrays.stream(Program.values())
        .filter(program -> Files.exists(module(program).resolve("pom.xml")))
        .filter(program -> isStale(program, shared))
        .toList();
  }

  public void build(Collection<Program> programs) {
    if (programs.isEmpty()) {
      return;
    }
    var begun = Instant.now();
    programs.forEach(this::forget);
    var modules =
        programs.stream()
            .map(program -> ":" + program.artifactId())
            .collect(Collectors.joining(","));
    Shell.run(
        layout.checkout(),
        List.of("mvn", "-B", "-q", "-Pfast", "-Dfast", "-pl", modules, "-am", "package"),
        layout.log("build-wars"));
    programs.forEach(program -> stamp(program, begun));
  }

  /**
   * Copies what was built to where the servers look: a build must not change a WAR under a running
   * server.
   *
   * @return the programs whose WAR is a new one
   */
  public List<Program> deploy() {
    return Arrays.stream(Program.values()).filter(this::deployed).toList();
  }

  private boolean deployed(Program program) {
    var built = war(program);
    var deployed = layout.apps().resolve(program.war());
    try {
      // By content: a copy's time stamp may be coarser than the original's.
      if (!Files.exists(built) || (Files.exists(deployed) && Files.mismatch(built, deployed) < 0)) {
        return false;
      }
      var part = layout.apps().resolve(program.war() + ".part");
      Files.copy(
          built, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(part, deployed, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isStale(Program program, List<Path> shared) {
    var inputs = new ArrayList<>(shared);
    inputs.add(module(program).resolve("pom.xml"));
    inputs.add(module(program).resolve("src/main"));
    return !Files.exists(war(program)) || Staleness.isStale(stampFile(program), inputs);
  }

  private List<Path> sharedInputs() {
    var inputs = new ArrayList<Path>();
    inputs.add(layout.checkout().resolve("pom.xml"));
    for (var module : SHARED) {
      var directory = layout.checkout().resolve("liberty-services/shared").resolve(module);
      inputs.add(directory.resolve("pom.xml"));
      inputs.add(directory.resolve("src/main"));
    }
    return inputs;
  }

  /** Maven compiles a changed module anew, but leaves in it what no longer has a source. */
  private void forget(Program program) {
    var target = module(program).resolve("target");
    Directories.delete(target.resolve("classes"));
    Directories.delete(target.resolve(program.war().replace(".war", "")));
  }

  /** Stamped with the begin of the build: what changes while it runs is stale again. */
  private void stamp(Program program, Instant begun) {
    try {
      var file = stampFile(program);
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      Files.setLastModifiedTime(file, FileTime.from(begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path module(Program program) {
    return layout.checkout().resolve(program.module());
  }

  private Path war(Program program) {
    return module(program).resolve("target").resolve(program.war());
  }

  private Path stampFile(Program program) {
    return module(program).resolve("target/ecom-build.stamp");
  }
}
