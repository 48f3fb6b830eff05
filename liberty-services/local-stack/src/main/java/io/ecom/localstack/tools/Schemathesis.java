package io.ecom.localstack.tools;

import io.ecom.localstack.stack.Layout;
import io.ecom.localstack.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Schemathesis of a pinned version, in a Python environment of its own. */
public final class Schemathesis {
  private static final String REQUIREMENTS = "/io/ecom/localstack/schemathesis-requirements.txt";
  private static final String HOOKS = "/io/ecom/localstack/schemathesis-hooks.py";
  private static final String NO_PYTHON =
      "Schemathesis needs Python 3.10 or newer with its venv module (Debian: python3-venv) and an"
          + " index of packages that pip can reach. ";

  private final Layout layout;

  public Schemathesis(Layout layout) {
    this.layout = layout;
  }

  public Path binary() {
    var home = layout.tools().resolve("schemathesis");
    var binary = home.resolve("bin/schemathesis");
    if (!Files.isExecutable(binary)) {
      install(home);
    }
    return binary;
  }

  /** What it is told by Python; see {@code SCHEMATHESIS_HOOKS}. */
  public Path hooks() {
    try (var in = Directories.resource(Schemathesis.class, HOOKS)) {
      var hooks = layout.run().resolve("schemathesis-hooks.py");
      Files.copy(in, hooks, StandardCopyOption.REPLACE_EXISTING);
      return hooks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void install(Path home) {
    var log = layout.log("fetch-schemathesis");
    Directories.delete(home);
    try (var in = Directories.resource(Schemathesis.class, REQUIREMENTS)) {
      var requirements = layout.tools().resolve("schemathesis-requirements.txt");
      Files.copy(in, requirements, StandardCopyOption.REPLACE_EXISTING);
      Shell.run(layout.tools(), List.of("python3", "-m", "venv", home.toString()), log);
      var pip = home.resolve("bin/pip").toString();
      Shell.run(layout.tools(), List.of(pip, "install", "-q", "-r", requirements.toString()), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StackException e) {
      throw new StackException(NO_PYTHON + e.getMessage(), e);
    }
  }
}
