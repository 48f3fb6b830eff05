package io.ecom.notification.control;

import io.ecom.notification.entity.QueuedMail;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands mails to the mail server of the container's mail session. */
@ApplicationScoped
public class Smtp {
  private static final Logger LOG = System.getLogger(Smtp.class.getName());
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  @Resource(lookup = "mail/ecom")
  Session session;

  @Inject
  @ConfigProperty(name = "ecom.notification.mail.domain")
  String domain;

  /** A connection to the mail server, which takes one mail after the other. */
  final class Connection implements AutoCloseable {
    private final Transport transport;

    private Connection(Transport transport) {
      this.transport = transport;
    }

    void send(QueuedMail mail) throws MessagingException {
      MimeMessage message = message(mail);
      transport.sendMessage(message, message.getAllRecipients());
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException e) {
        // What was sent is sent.
        LOG.log(Level.DEBUG, "the mail server did not say good-bye", e);
      }
    }
  }

  Connection connect() throws MessagingException {
    Transport transport = session.getTransport();
    transport.connect();
    return new Connection(transport);
  }

  private MimeMessage message(QueuedMail mail) throws MessagingException {
    MimeMessage message = new IdentifiedMessage(session, mail.messageId(domain));
    message.setFrom();
    message.setRecipient(RecipientType.TO, address(mail));
    message.setSubject(mail.content().subject(), UTF_8);
    message.setSentDate(Date.from(mail.queuedAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(
        new MimeMultipart(
            "alternative",
            part(mail.content().text(), "plain"),
            part(mail.content().html(), "html")));
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    // Jakarta Mail writes quoted-printable byte by byte, and that was an eighth of the server's CPU
    // in a rush.
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static InternetAddress address(QueuedMail mail) throws MessagingException {
    try {
      InternetAddress address = new InternetAddress(mail.to(), mail.toName(), UTF_8);
      address.validate();
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("UTF-8 is mandatory in every JRE", e);
    }
  }

  /** Keeps its Message-ID, where Jakarta Mail would give it a random one. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String messageId;

    IdentifiedMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
