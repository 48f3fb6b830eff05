package io.ecom.notification.control;

import com.mongodb.MongoException;
import io.ecom.notification.entity.QueuedMail;
import io.ecom.notification.entity.QueuedMail.RetryPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what is queued, and knows when a mail server is not to be bothered: a round ends at the
 * first mail it does not take.
 */
@ApplicationScoped
public class MailSender {
  private static final Logger LOG = System.getLogger(MailSender.class.getName());

  /** Longer than all time-outs of the mail session together. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** Sent over one connection and marked by one write; as many come twice if it is killed. */
  private static final int BATCH = 20;

  @Resource ManagedScheduledExecutorService executor;
  @Inject MailQueue queue;
  @Inject Smtp smtp;

  @Inject
  @ConfigProperty(name = "ecom.notification.mail.poll-ms")
  long pollMs;

  @Inject
  @ConfigProperty(name = "ecom.notification.mail.max-attempts")
  int maxAttempts;

  @Inject
  @ConfigProperty(name = "ecom.notification.mail.first-delay")
  Duration firstDelay;

  @Inject
  @ConfigProperty(name = "ecom.notification.mail.longest-delay")
  Duration longestDelay;

  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    scheduleRound();
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  private void scheduleRound() {
    if (!stopped) {
      executor.schedule(this::round, pollMs, TimeUnit.MILLISECONDS);
    }
  }

  private void round() {
    try {
      boolean goesOn = true;
      while (goesOn && !stopped) {
        List<QueuedMail> mails = queue.takeDue(Instant.now(), LEASE, BATCH);
        goesOn = deliver(mails) && mails.size() == BATCH;
      }
    } catch (MongoException e) {
      LOG.log(Level.WARNING, "mail queue cannot be read: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "mail round failed", e);
    } finally {
      scheduleRound();
    }
  }

  /**
   * @return whether the mail server is worth the next mails
   */
  private boolean deliver(List<QueuedMail> mails) {
    if (mails.isEmpty()) {
      return true;
    }
    Deque<QueuedMail> open = new ArrayDeque<>(mails);
    List<QueuedMail> sent = new ArrayList<>();
    // What is tried is not given back: a mail that breaks this service must not come first again.
    QueuedMail tried = open.remove();
    try (Smtp.Connection connection = smtp.connect()) {
      Instant late = Instant.now().plus(LEASE.dividedBy(2));
      send(connection, tried, sent);
      while (!open.isEmpty() && Instant.now().isBefore(late)) {
        tried = open.remove();
        send(connection, tried, sent);
      }
    } catch (MessagingException e) {
      retry(tried, e);
      return false;
    } finally {
      queue.sent(sent, Instant.now());
      queue.giveBack(List.copyOf(open), Instant.now());
    }
    return true;
  }

  /** Throws what is the mail server's fault. */
  private void send(Smtp.Connection connection, QueuedMail mail, List<QueuedMail> sent)
      throws MessagingException {
    try {
      connection.send(mail);
      sent.add(mail);
    } catch (MessagingException e) {
      if (!isRefused(e)) {
        throw e;
      }
      park(mail, e);
    }
  }

  private void retry(QueuedMail mail, MessagingException e) {
    RetryPolicy policy = new RetryPolicy(maxAttempts, firstDelay, longestDelay);
    if (mail.isExhausted(policy)) {
      park(mail, e);
      return;
    }
    Instant next = mail.nextAttempt(policy, Instant.now());
    queue.retry(mail, next, failure(e));
    LOG.log(Level.WARNING, "mail {0} not sent ({1}), again at {2}", mail.id(), failure(e), next);
  }

  private void park(QueuedMail mail, MessagingException e) {
    queue.park(mail, failure(e));
    LOG.log(Level.ERROR, "mail {0} parked after {1}: {2}", mail.id(), mail.attempts(), failure(e));
  }

  /** Only its kind: its message may name the recipient. */
  private static String failure(MessagingException e) {
    return e.getClass().getSimpleName();
  }

  /** The recipient is the problem, so that neither time nor another attempt helps. */
  private static boolean isRefused(MessagingException e) {
    return e instanceof AddressException
        || (e instanceof SendFailedException failure
            && failure.getInvalidAddresses() != null
            && failure.getInvalidAddresses().length > 0);
  }
}
