package io.ecom.shared.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/**
 * Multi-document transactions. The work may run more than once, so it has no effect outside the
 * database; and it must not swallow a duplicate key error, which has already aborted the
 * transaction.
 */
@ApplicationScoped
public class Transactions {
  private static final TransactionOptions OPTIONS =
      TransactionOptions.builder()
          .readConcern(ReadConcern.SNAPSHOT)
          .writeConcern(WriteConcern.MAJORITY.withJournal(true))
          .build();

  @Inject MongoClient client;

  public <T> T inTransaction(Function<ClientSession, T> work) {
    try (ClientSession session = client.startSession()) {
      return session.withTransaction(() -> work.apply(session), OPTIONS);
    }
  }
}
