package io.ecom.localstack.tools;

import io.ecom.localstack.stack.Layout;
import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The Liberty runtime, unpacked from its Maven artifact of the version the parent POM names. */
public final class Liberty {
  private static final String UNPACK =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack";

  private final Layout layout;

  public Liberty(Layout layout) {
    this.layout = layout;
  }

  /** The {@code server} command. */
  public Path serverCommand() {
    return wlp().resolve("bin/server");
  }

  /** The runtime itself. */
  public Path wlp() {
    return home().resolve("wlp");
  }

  /** Unpacks the runtime unless it is there. */
  public void install() {
    if (Files.exists(serverCommand())) {
      return;
    }
    var unpacked = layout.tools().resolve("openliberty.unpacking");
    Directories.delete(unpacked);
    Shell.run(
        layout.checkout(),
        List.of(
            "mvn",
            "-B",
            "-q",
            "-N",
            UNPACK,
            "-Dartifact=io.openliberty:openliberty-runtime:" + version() + ":zip",
            "-DoutputDirectory=" + unpacked),
        layout.log("fetch-liberty"));
    try {
      if (!unpacked.resolve("wlp/bin/server").toFile().setExecutable(true)) {
        throw new StackException("Cannot make Liberty's server command executable: " + unpacked);
      }
      Files.move(unpacked, home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path home() {
    return layout.tools().resolve("openliberty-" + version());
  }

  private static String version() {
    var versions = new Properties();
    try (var in = Directories.resource(Liberty.class, "/io/ecom/localstack/versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty("liberty");
  }
}
