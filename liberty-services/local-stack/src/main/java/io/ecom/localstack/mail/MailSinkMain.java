package io.ecom.localstack.mail;

import com.sun.net.httpserver.HttpServer;
import io.ecom.localstack.stack.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.subethamail.smtp.server.SMTPServer;

/** The mailbox process. Arguments: SMTP port, HTTP port, directory of the mails. */
public final class MailSinkMain {
  private MailSinkMain() {}

  public static void main(String[] args) throws IOException {
    int smtpPort = Integer.parseInt(args[0]);
    int httpPort = Integer.parseInt(args[1]);
    var mailbox = new Mailbox(Path.of(args[2]));
    var loopback = InetAddress.getByName(Stack.HOST);

    SMTPServer.port(smtpPort)
        .bindAddress(loopback)
        .messageHandler((context, from, to, data) -> mailbox.keep(data))
        .build()
        .start();

    var http = HttpServer.create(new InetSocketAddress(loopback, httpPort), 0);
    http.createContext("/", new MailboxPages(mailbox));
    http.start();
  }
}
