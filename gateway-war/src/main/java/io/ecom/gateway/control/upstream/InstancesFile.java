package io.ecom.gateway.control.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A properties file ({@code product=http://a:3002,http://b:3012} and {@code
 * product.balancing=least-outstanding}) that names instances while the gateway runs. Without it, or
 * for services it does not name, the environment holds.
 */
@ApplicationScoped
class InstancesFile {
  private static final Logger LOG = System.getLogger(InstancesFile.class.getName());

  @Inject
  @ConfigProperty(name = "ecom.gateway.instances.file")
  Optional<String> location;

  private volatile Properties content = new Properties();
  private @Nullable FileTime modified;
  private long size;

  Optional<String> instances(String service) {
    return Optional.ofNullable(content.getProperty(service));
  }

  Optional<String> balancing(String service) {
    return Optional.ofNullable(content.getProperty(service + ".balancing"));
  }

  /** Whether the content is another one than before. */
  synchronized boolean readIfChanged() {
    if (location.isEmpty()) {
      return false;
    }
    Path file = Path.of(location.get());
    try {
      if (!Files.exists(file)) {
        boolean vanished = modified != null;
        modified = null;
        content = new Properties();
        return vanished;
      }
      FileTime now = Files.getLastModifiedTime(file);
      long nowSize = Files.size(file);
      if (now.equals(modified) && nowSize == size) {
        return false;
      }
      Properties read = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        read.load(reader);
      }
      modified = now;
      size = nowSize;
      content = read;
      LOG.log(Level.INFO, "instances read from " + file + ": " + read);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.ERROR, "cannot read " + file + ", its last content holds: " + e);
      return false;
    }
  }
}
