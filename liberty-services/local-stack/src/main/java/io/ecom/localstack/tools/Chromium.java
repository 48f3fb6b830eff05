package io.ecom.localstack.tools;

import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.stack.StackException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the browser of the browser tests: CHROMIUM_PATH, then the PATH, then Debian's package. */
public final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Stack stack;

  public Chromium(Stack stack) {
    this.stack = stack;
  }

  public Path binary() {
    return stack.setting("CHROMIUM_PATH").map(Path::of).or(Chromium::onPath).orElseGet(this::apt);
  }

  private static Optional<Path> onPath() {
    return NAMES.stream().map(Programs::onPath).flatMap(Optional::stream).findFirst();
  }

  private Path apt() {
    if (Programs.onPath("apt-get").isEmpty() || !"root".equals(System.getProperty("user.name"))) {
      throw missing();
    }
    System.out.println("Chromium is missing: apt-get installs it with fonts (about 120 MB) …");
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium", "fonts-liberation");
    return onPath().orElseThrow(Chromium::missing);
  }

  private void apt(String... arguments) {
    Shell.run(
        stack.layout().checkout(),
        Stream.concat(Stream.of("apt-get", "-q"), Stream.of(arguments)).toList(),
        Map.of("DEBIAN_FRONTEND", "noninteractive"),
        stack.layout().log("install-chromium"));
  }

  private static StackException missing() {
    return new StackException(
        """
        The browser tests need Chromium, and there is none on the PATH.
        Debian: apt install chromium fonts-liberation; macOS: brew install --cask chromium;
        or set CHROMIUM_PATH to a Chromium or Chrome. Without it: ./ecom test --only java""");
  }
}
