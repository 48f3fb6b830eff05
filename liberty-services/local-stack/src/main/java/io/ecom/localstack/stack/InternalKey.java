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

/** The secret by which the servers of a stack know each other, made at its first start. */
final class InternalKey {
  private static final int BYTES = 32;

  private InternalKey() {}

  static String of(Stack stack) {
    return stack
        .setting("ECOM_INTERNAL_KEY")
        .orElseGet(() -> in(stack.layout().data().resolve("internal.key")));
  }

  private static String in(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all, and for nobody else to read. */
  private static void create(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path next =
        Files.createTempFile(
            file.getParent(),
            "internal",
            ".key",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        next,
        Base64.getUrlEncoder().withoutPadding().encodeToString(random),
        StandardOpenOption.WRITE);
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
