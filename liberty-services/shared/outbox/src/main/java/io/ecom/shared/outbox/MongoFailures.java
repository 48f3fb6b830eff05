package io.ecom.shared.outbox;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.ecom.shared.messaging.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;

/** A database that is away, or a transaction that lost a race. */
@ApplicationScoped
public class MongoFailures implements TransientFailure {
  @Override
  public boolean matches(Throwable failure) {
    return failure instanceof MongoSocketException
        || failure instanceof MongoTimeoutException
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoInterruptedException
        || (failure instanceof MongoException e
            && (e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)));
  }
}
