package io.ecom.shared.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Tells failures that pass by themselves from those that do not. */
public final class DatabaseAway {
  private DatabaseAway() {}

  /** Whether the database did not answer in time, has no primary, or is going down. */
  public static boolean explains(Throwable failure) {
    return failure instanceof MongoSocketException
        || failure instanceof MongoTimeoutException
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoInterruptedException;
  }

  /** Whether a transaction lost a race and may be run again. */
  public static boolean lostRace(Throwable failure) {
    return failure instanceof MongoException e
        && (e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
            || e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL));
  }
}
