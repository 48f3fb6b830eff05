package io.ecom.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxBellTest {
  private static final ConnectionDescription CONNECTION =
      new ConnectionDescription(new ServerId(new ClusterId(), new ServerAddress()));
  private static final BsonDocument IN_TRANSACTION =
      new BsonDocument("autocommit", BsonBoolean.FALSE);

  private final OutboxBell bell = new OutboxBell();

  @BeforeEach
  void relayRuns() throws InterruptedException {
    Thread relay = new Thread(() -> bell.listenTo(Set.of("outbox")));
    relay.start();
    relay.join();
  }

  @Test
  void ringsForAWriteOnceItIsDone() throws InterruptedException {
    started("update", "outbox", new BsonDocument());
    assertThat(bell.await(0)).isEmpty();
    succeeded("update");
    assertThat(bell.await(0)).containsExactly("outbox");
    assertThat(bell.await(0)).isEmpty();
  }

  @Test
  void ringsForATransactionOnceItIsCommitted() throws InterruptedException {
    write("insert", "outbox", IN_TRANSACTION);
    write("update", "orders", IN_TRANSACTION);
    assertThat(bell.await(0)).isEmpty();
    write("commitTransaction", "1", IN_TRANSACTION);
    assertThat(bell.await(0)).containsExactly("outbox");
  }

  @Test
  void isSilentAboutWhatIsRolledBack() throws InterruptedException {
    write("insert", "outbox", IN_TRANSACTION);
    write("abortTransaction", "1", IN_TRANSACTION);
    write("update", "orders", IN_TRANSACTION);
    write("commitTransaction", "1", IN_TRANSACTION);
    assertThat(bell.await(0)).isEmpty();
  }

  @Test
  void isSilentAboutOtherCollectionsAndReads() throws InterruptedException {
    write("insert", "orders", new BsonDocument());
    write("find", "outbox", new BsonDocument());
    assertThat(bell.await(0)).isEmpty();
  }

  @Test
  void isSilentAboutWhatTheRelayItselfWrites() throws InterruptedException {
    bell.listenTo(Set.of("outbox"));
    write("update", "outbox", new BsonDocument());
    assertThat(bell.await(0)).isEmpty();
  }

  @Test
  void hearsOthers() throws InterruptedException {
    bell.ring("outbox");
    assertThat(bell.await(1_000)).containsExactly("outbox");
  }

  private void write(String command, String collection, BsonDocument options) {
    started(command, collection, options);
    succeeded(command);
  }

  private void started(String command, String collection, BsonDocument options) {
    BsonDocument body = new BsonDocument(command, new BsonString(collection));
    body.putAll(options);
    bell.commandStarted(new CommandStartedEvent(null, 1, 1, CONNECTION, "ecom", command, body));
  }

  private void succeeded(String command) {
    bell.commandSucceeded(
        new CommandSucceededEvent(null, 1, 1, CONNECTION, "ecom", command, new BsonDocument(), 1));
  }
}
