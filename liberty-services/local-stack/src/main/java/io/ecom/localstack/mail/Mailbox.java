package io.ecom.localstack.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A directory of mails, one {@code .eml} file each; their names sort by arrival. */
final class Mailbox {
  private static final Pattern NAME = Pattern.compile("[0-9]+-[0-9]+\\.eml");

  private final Path directory;
  private final AtomicInteger counter = new AtomicInteger();

  Mailbox(Path directory) {
    this.directory = directory;
  }

  void keep(byte[] mail) {
    var name =
        "%s-%04d.eml"
            .formatted(
                Instant.now().toString().replaceAll("[^0-9]", ""), counter.incrementAndGet());
    try {
      var part = Files.write(directory.resolve(name + ".part"), mail);
      Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all mails, the newest first. */
  List<String> names() {
    try (var files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a mail; nothing else than what {@link #keep} has named is looked up. */
  Optional<byte[]> read(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(directory.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<MimeMessage> message(String name) {
    return read(name).map(Mailbox::parse);
  }

  private static MimeMessage parse(byte[] mail) {
    try {
      return new MimeMessage(null, new ByteArrayInputStream(mail));
    } catch (MessagingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
