package io.ecom.payment.control.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.ecom.payment.control.PaymentProvider;
import io.ecom.payment.control.PaymentProviderContract;
import io.ecom.payment.entity.Payment;
import io.ecom.payment.entity.TestCard;
import io.ecom.shared.testkit.TestStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The built-in provider, with its books in the stack's MongoDB. */
class BuiltInProviderContractIT extends PaymentProviderContract {
  private static MongoClient client;
  private static MongoDatabase database;

  private final TestProvider provider = new TestProvider();

  BuiltInProviderContractIT() {
    provider.database = database;
    provider.timeoutMs = 50;
    provider.givenSecrets = Optional.of(List.of(NEW_SECRET, OLD_SECRET));
  }

  @BeforeAll
  static void open() {
    client = MongoClients.create(TestStack.current().mongoUri());
    database = client.getDatabase("ecom_payment_contract");
    database.drop();
  }

  @AfterAll
  static void close() {
    database.drop();
    client.close();
  }

  @Override
  protected PaymentProvider provider() {
    return provider;
  }

  @Override
  protected PaymentProvider impatient() {
    return provider;
  }

  @Override
  protected String token(TestCard card) {
    return card.token();
  }

  @Override
  protected List<Long> booked(String orderId, String operation) {
    return database
        .getCollection(TestLedger.COLLECTION)
        .find(Filters.and(Filters.eq("orderId", orderId), Filters.eq("operation", operation)))
        .map(entry -> entry.getLong("amount"))
        .into(new ArrayList<>());
  }

  @Override
  protected void customerConfirms(Payment payment) {
    // The confirmation is the shop's own button.
  }

  @Override
  protected String webhookBody(Payment payment) {
    return TestWebhookBody.write("evt_" + payment.orderId(), payment.orderId(), payment.answer());
  }

  @Override
  protected String signatureHeader() {
    return TestProvider.SIGNATURE;
  }
}
