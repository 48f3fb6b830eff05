package io.ecom.payment.control.test;

import com.mongodb.client.MongoDatabase;
import io.ecom.payment.control.NoAnswer;
import io.ecom.payment.control.Notice;
import io.ecom.payment.control.PaymentProvider;
import io.ecom.payment.control.WebhookSignature;
import io.ecom.payment.control.test.TestWebhooks.Entry;
import io.ecom.payment.entity.Answer;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.ProviderState;
import io.ecom.payment.entity.Refund;
import io.ecom.payment.entity.RefundAnswer;
import io.ecom.payment.entity.TestCard;
import io.ecom.shared.mongo.MongoIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers by the card alone, so that every outcome can be had at will. */
@ApplicationScoped
@Typed({TestProvider.class, MongoIndexes.class})
public class TestProvider implements PaymentProvider, MongoIndexes {
  public static final String NAME = "test";
  static final String SIGNATURE = "Test-Provider-Signature";
  private static final Answer DECLINED = declined("card-declined", "The card was declined.");
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final int DUPLICATES = 3;

  @Inject MongoDatabase database;

  /** How long callers wait for an answer that does not come. */
  @Inject
  @ConfigProperty(name = "ecom.payment.test.timeout-ms", defaultValue = "2000")
  long timeoutMs;

  @Inject
  @ConfigProperty(name = "ecom.payment.test.webhook-delay-ms", defaultValue = "1500")
  long webhookDelayMs;

  /** Whether every movement is told by webhook, not only what the answer did not tell. */
  @Inject
  @ConfigProperty(name = "ecom.payment.test.webhooks-always", defaultValue = "false")
  boolean webhooksAlways;

  /** The first signs, each is good; made at the first start if none is given. */
  @Inject
  @ConfigProperty(name = "ecom.payment.test.webhook-secrets")
  Optional<List<String>> givenSecrets;

  private volatile @Nullable LongConsumer webhookListener;
  private volatile @Nullable List<String> keptSecrets;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer authorise(Payment payment) {
    TestCard card = card(payment).orElse(null);
    if (card == null) {
      return declined("invalid-token", "The card is not known.");
    }
    return switch (card) {
      case SUCCEEDS, CAPTURE_FAILS, REFUND_FAILS -> hold(payment, card);
      case DECLINED -> DECLINED;
      case INSUFFICIENT_FUNDS -> declined("insufficient-funds", "The card has insufficient funds.");
      case TIMES_OUT -> silence();
      case NEEDS_CONFIRMATION -> open(payment, card, ProviderState.REQUIRES_ACTION);
      case AUTHORISES_SILENTLY -> {
        hold(payment, card);
        yield silence();
      }
      case DELAYED_WEBHOOK -> tellLater(payment, card, ProviderState.AUTHORISED);
      case DELAYED_DECLINE -> tellLater(payment, card, ProviderState.DECLINED);
      case DUPLICATE_WEBHOOK -> tellOften(payment, card);
      case WEBHOOK_FIRST -> tellFirst(payment, card);
    };
  }

  private Answer hold(Payment payment, TestCard card) {
    Answer answer = open(payment, card, ProviderState.AUTHORISED);
    tellIfAlways(payment, answer);
    return answer;
  }

  private Answer open(Payment payment, TestCard card, ProviderState state) {
    return answer(payment, ledger().open(payment.orderId(), payment.amount(), card.name(), state));
  }

  private Answer tellLater(Payment payment, TestCard card, ProviderState outcome) {
    Answer answer = open(payment, card, ProviderState.PROCESSING);
    if (answer.state() == ProviderState.PROCESSING) {
      tell(payment.orderId(), outcome, "", webhookDelayMs);
    }
    return answer;
  }

  private Answer tellOften(Payment payment, TestCard card) {
    Answer answer = open(payment, card, ProviderState.AUTHORISED);
    for (int i = 0; i < DUPLICATES; i++) {
      tell(payment.orderId(), answer.state(), "#" + i, i * webhookDelayMs);
    }
    return answer;
  }

  private Answer tellFirst(Payment payment, TestCard card) {
    Answer answer = open(payment, card, ProviderState.AUTHORISED);
    Entry entry = tell(payment.orderId(), answer.state(), "", 0);
    Instant end = Instant.now().plus(FIRST);
    while (webhooks().isWaiting(entry) && Instant.now().isBefore(end)) {
      pause(20);
    }
    return answer;
  }

  @Override
  public Answer confirm(Payment payment) {
    Answer answer = answer(payment, ledger().settle(payment.orderId(), ProviderState.AUTHORISED));
    tellIfAlways(payment, answer);
    return answer;
  }

  @Override
  public Answer capture(Payment payment) {
    if (card(payment).filter(TestCard.CAPTURE_FAILS::equals).isPresent()) {
      ProviderState state = ledger().state(payment.orderId());
      return new Answer(
          state, payment.orderId(), "capture-refused", "The bank refuses to pay.", null);
    }
    Answer answer = answer(payment, ledger().capture(payment.orderId(), payment.amount()));
    tellIfAlways(payment, answer);
    return answer.state() == ProviderState.CAPTURED
        ? answer
        : new Answer(
            answer.state(), answer.reference(), "not-authorised", "Nothing is held.", null);
  }

  @Override
  public Answer release(Payment payment) {
    Answer answer = answer(payment, ledger().release(payment.orderId(), payment.amount()));
    tellIfAlways(payment, answer);
    return answer;
  }

  @Override
  public RefundAnswer refund(Payment payment, Refund refund) {
    if (card(payment).filter(TestCard.REFUND_FAILS::equals).isPresent()) {
      return RefundAnswer.failed("refund-refused", "The bank does not take it back.");
    }
    return ledger().refund(payment.orderId(), refund.refundId(), refund.amount())
        ? RefundAnswer.DONE
        : RefundAnswer.failed("refund-exceeds-payment", "More than was paid cannot go back.");
  }

  @Override
  public Answer lookUp(Payment payment) {
    return answer(payment, ledger().state(payment.orderId()));
  }

  @Override
  public Optional<Notice> read(String body, Function<String, @Nullable String> header) {
    WebhookSignature.check(body, header.apply(SIGNATURE), secrets());
    return Optional.of(TestWebhookBody.read(body));
  }

  private static Optional<TestCard> card(Payment payment) {
    return Optional.ofNullable(payment.token()).flatMap(TestCard::ofToken);
  }

  private static Answer answer(Payment payment, ProviderState state) {
    return answer(payment.orderId(), state);
  }

  private static Answer answer(String orderId, ProviderState state) {
    return switch (state) {
      case ABSENT -> Answer.ABSENT;
      case DECLINED -> DECLINED;
      default -> Answer.of(state, orderId);
    };
  }

  private static Answer declined(String code, String message) {
    return Answer.declined(null, code, message);
  }

  private Answer silence() {
    pause(timeoutMs);
    throw new NoAnswer("the test provider keeps silent");
  }

  private static void pause(long millis) {
    try {
      boolean stopped = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
      if (stopped) {
        throw new IllegalStateException("nobody counts down");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(e);
    }
  }

  private void tellIfAlways(Payment payment, Answer answer) {
    if (webhooksAlways && answer.state() != ProviderState.ABSENT) {
      tell(payment.orderId(), answer.state(), "", 0);
    }
  }

  private Entry tell(String orderId, ProviderState state, String copy, long delayMs) {
    String eventId = "evt_" + orderId + "_" + state;
    Entry entry = new Entry(eventId + copy, eventId, orderId, state);
    webhooks().add(entry, Instant.now().plusMillis(delayMs));
    LongConsumer listener = webhookListener;
    if (listener != null) {
      listener.accept(delayMs);
    }
    return entry;
  }

  /** Is told in how many milliseconds there is a webhook to send. */
  void onWebhook(LongConsumer listener) {
    webhookListener = listener;
  }

  /** What to send now; nothing if the payment ended otherwise meanwhile. */
  Optional<String> webhookBody(Entry entry) {
    ProviderState state = ledger().settle(entry.orderId(), entry.tells());
    return state == entry.tells()
        ? Optional.of(
            TestWebhookBody.write(entry.eventId(), entry.orderId(), answer(entry.orderId(), state)))
        : Optional.empty();
  }

  String signingSecret() {
    return secrets().get(0);
  }

  private List<String> secrets() {
    List<String> kept = givenSecrets.orElse(keptSecrets);
    if (kept == null) {
      kept = TestSecrets.kept(database);
      keptSecrets = kept;
    }
    return kept;
  }

  TestWebhooks webhooks() {
    return new TestWebhooks(database);
  }

  private TestLedger ledger() {
    return new TestLedger(database);
  }

  @Override
  public void ensure(MongoDatabase db) {
    new TestLedger(db).ensureIndexes();
    new TestWebhooks(db).ensureIndexes();
  }
}
