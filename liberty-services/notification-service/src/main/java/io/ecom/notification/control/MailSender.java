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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what is queued, one mail at a time, and knows when a mail server is not to be bothered: a
 * round ends at the first mail it does not take.
 */
@ApplicationScoped
public class MailSender {
  private static final Logger LOG = System.getLogger(MailSender.class.getName());

  /** Longer than all time-outs of the mail session together. */
  private static final Duration LEASE = Duration.ofMinutes(1);

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
      Optional<QueuedMail> mail = queue.takeDue(Instant.now(), LEASE);
      while (mail.isPresent() && deliver(mail.get()) && !stopped) {
        mail = queue.takeDue(Instant.now(), LEASE);
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
   * @return whether the mail server is worth the next mail
   */
  private boolean deliver(QueuedMail mail) {
    try {
      smtp.send(mail);
      queue.sent(mail, Instant.now());
      return true;
    } catch (MessagingException e) {
      boolean refused = isRefused(e);
      // Only the kind of failure: its message may name the recipient.
      String failure = e.getClass().getSimpleName();
      RetryPolicy policy = new RetryPolicy(maxAttempts, firstDelay, longestDelay);
      if (refused || mail.isExhausted(policy)) {
        queue.park(mail, failure);
        LOG.log(Level.ERROR, "mail {0} parked after {1}: {2}", mail.id(), failure, mail.attempts());
      } else {
        Instant next = mail.nextAttempt(policy, Instant.now());
        queue.retry(mail, next, failure);
        LOG.log(Level.WARNING, "mail {0} not sent ({1}), again at {2}", mail.id(), failure, next);
      }
      return refused;
    }
  }

  /** The recipient is the problem, so that neither time nor another attempt helps. */
  private static boolean isRefused(MessagingException e) {
    return e instanceof AddressException
        || (e instanceof SendFailedException failure
            && failure.getInvalidAddresses() != null
            && failure.getInvalidAddresses().length > 0);
  }
}
