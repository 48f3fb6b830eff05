package io.ecom.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
  @TempDir Path directory;

  @Test
  void givesWhatWasKeptTheNewestFirst() {
    Mailbox mailbox = new Mailbox(directory);
    mailbox.keep(mail("one"));
    mailbox.keep(mail("two"));
    assertThat(mailbox.names()).hasSize(2);
    assertThat(mailbox.read(mailbox.names().get(0))).contains(mail("two"));
    assertThat(mailbox.read(mailbox.names().get(1))).contains(mail("one"));
  }

  @Test
  void givesNothingElse() throws IOException {
    Mailbox mailbox = new Mailbox(directory.resolve("mail"));
    Files.createDirectory(directory.resolve("mail"));
    Files.writeString(directory.resolve("1-1.eml"), "outside");
    Files.writeString(directory.resolve("mail/secret"), "no mail");
    for (String name : new String[] {"1-1.eml", "../1-1.eml", "secret", "", ".", "1-1.eml/"}) {
      assertThat(mailbox.read(name)).as(name).isEmpty();
    }
  }

  private static byte[] mail(String subject) {
    return ("Subject: " + subject + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
