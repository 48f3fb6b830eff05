package io.ecom.payment.control.test;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.bson.Document;

/** The secrets that provider and shop share when none are configured: made once, then kept. */
final class TestSecrets {
  static final String COLLECTION = "test_provider_settings";
  private static final SecureRandom RANDOM = new SecureRandom();

  private TestSecrets() {}

  /** Two are good, as while one takes the other's place. */
  static List<String> kept(MongoDatabase database) {
    Document settings =
        database
            .getCollection(COLLECTION)
            .findOneAndUpdate(
                eq("_id", "webhooks"),
                Updates.setOnInsert("secrets", List.of(secret(), secret())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (settings == null) {
      throw new IllegalStateException("upsert gave nothing");
    }
    return settings.getList("secrets", String.class);
  }

  private static String secret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
