package io.ecom.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** The keys of a stack's servers, made at its first start; they go when its data goes. */
final class Keys {
  private static final int BYTES = 32;

  private Keys() {}

  /** By which the servers know each other. */
  static String internal(Stack stack) {
    return stack
        .setting("ECOM_INTERNAL_KEY")
        .orElseGet(
            () ->
                in(
                    stack.layout().data().resolve("internal.key"),
                    () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random())));
  }

  /** By which secrets are sealed in the database. */
  static String ofSecrets(Stack stack) {
    return stack
        .setting("ECOM_SECRETS_KEYS")
        .orElseGet(
            () ->
                in(
                    stack.layout().data().resolve("secrets.keys"),
                    () -> "k1:" + Base64.getEncoder().encodeToString(random())));
  }

  private static byte[] random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return random;
  }

  private static String in(Path file, Supplier<String> key) {
    try {
      if (!Files.exists(file)) {
        create(file, key.get());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all, and for nobody else to read. */
  private static void create(Path file, String key) throws IOException {
    Path next =
        Files.createTempFile(
            file.getParent(),
            file.getFileName().toString(),
            ".next",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(next, key, StandardOpenOption.WRITE);
    try {
      // A link, not a move: of two launchers at once the first one's key stays.
      Files.createLink(file, next);
    } catch (FileAlreadyExistsException e) {
      // the other one's it is
    } finally {
      Files.delete(next);
    }
  }
}
