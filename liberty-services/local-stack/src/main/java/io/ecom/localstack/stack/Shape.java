package io.ecom.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

/**
 * How a stack is built; remembered from one {@code up} to the next, as its data depends on it.
 *
 * @param faults whether Toxiproxy stands between the parts
 * @param mongoMembers mongods in the replica set
 */
public record Shape(boolean faults, int mongoMembers) {
  public static final Shape PLAIN = new Shape(false, 1);
  private static final int MOST_MEMBERS = 3;

  public Shape {
    if (mongoMembers != 1 && mongoMembers != MOST_MEMBERS) {
      throw new StackException("--mongo-members is 1 or 3: an even set has no majority to spare");
    }
  }

  static Shape read(Layout layout) {
    var file = layout.shape();
    if (!Files.exists(file)) {
      return PLAIN;
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Shape(
        Boolean.parseBoolean(properties.getProperty("faults")),
        Integer.parseInt(properties.getProperty("mongoMembers")));
  }

  public void write(Layout layout) {
    var properties = new Properties();
    properties.setProperty("faults", Boolean.toString(faults));
    properties.setProperty("mongoMembers", Integer.toString(mongoMembers));
    try (var out = Files.newBufferedWriter(layout.shape())) {
      properties.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
