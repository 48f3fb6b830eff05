package io.ecom.payment.control;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.ecom.contracts.Money;
import io.ecom.payment.entity.PaymentStatus;
import io.ecom.payment.entity.TestCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The built-in provider: answers by the card alone, and keeps a ledger of its own, as a third party
 * would, in which a double charge would show.
 */
@ApplicationScoped
public class TestProvider implements PaymentProvider {
  static final String LEDGER = "test_provider_ledger";
  private static final long HANGS_SECONDS = 30;

  @Inject MongoDatabase database;

  @Override
  public Outcome authorise(String idempotencyKey, String token, Money amount) {
    TestCard card = TestCard.ofToken(token).orElse(null);
    if (card == null) {
      return declined("invalid-token", "The card is not known.");
    }
    return switch (card) {
      case SUCCEEDS -> authorised(idempotencyKey, amount);
      case DECLINED -> declined("card-declined", "The card was declined.");
      case INSUFFICIENT_FUNDS -> declined("insufficient-funds", "The card has insufficient funds.");
      case TIMES_OUT -> hang();
      case NEEDS_CONFIRMATION -> new Outcome(PaymentStatus.REQUIRES_ACTION, null, null);
    };
  }

  @Override
  public Outcome confirm(String idempotencyKey, Money amount) {
    return authorised(idempotencyKey, amount);
  }

  @Override
  public void capture(String idempotencyKey, Money amount) {
    record(idempotencyKey, "capture", amount);
  }

  @Override
  public void voidAuthorisation(String idempotencyKey, Money amount) {
    record(idempotencyKey, "void", amount);
  }

  private Outcome authorised(String key, Money amount) {
    record(key, "authorise", amount);
    return new Outcome(PaymentStatus.AUTHORISED, null, null);
  }

  private static Outcome declined(String code, String message) {
    return new Outcome(PaymentStatus.DECLINED, code, message);
  }

  private static Outcome hang() {
    try {
      boolean answered = new CountDownLatch(1).await(HANGS_SECONDS, TimeUnit.SECONDS);
      throw new IllegalStateException("the provider did not answer: " + answered);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody waited for the provider's answer", e);
    }
  }

  private void record(String key, String operation, Money amount) {
    database
        .getCollection(LEDGER)
        .updateOne(
            eq("_id", key),
            combine(
                setOnInsert("operation", operation),
                setOnInsert("amount", amount.amount()),
                setOnInsert("currency", amount.currency()),
                setOnInsert("at", new Date())),
            new UpdateOptions().upsert(true));
  }
}
