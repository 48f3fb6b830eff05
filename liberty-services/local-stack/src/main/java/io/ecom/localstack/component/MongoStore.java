package io.ecom.localstack.component;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Mongod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;

/** A real {@code mongod}, as the replica set that transactions and change streams need. */
final class MongoStore implements Component {
  static final String NAME = "mongo";
  private static final int ALREADY_INITIALIZED = 23;
  private static final Duration ELECTION = Duration.ofSeconds(20);

  private final Stack stack;

  MongoStore(Stack stack) {
    this.stack = stack;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void prepare() {
    try {
      Files.createDirectories(data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProcessSpec process() {
    int port = stack.ports().mongo();
    var command =
        List.of(
            new Mongod(stack).binary().toString(),
            "--replSet",
            "rs0",
            "--dbpath",
            data().toString(),
            "--bind_ip",
            Stack.HOST,
            "--port",
            Integer.toString(port),
            "--wiredTigerCacheSizeGB",
            "0.25",
            "--oplogSize",
            "256",
            "--setParameter",
            "diagnosticDataCollectionEnabled=false");
    var log = stack.layout().log(NAME);
    return new ProcessSpec(NAME, command, Map.of(), data(), log, List.of(port));
  }

  @Override
  public boolean isReady() {
    return Probe.accepts(stack.ports().mongo());
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(60);
  }

  /** Makes the lone member a replica set, the first time, and waits until it is primary. */
  @Override
  public void complete() {
    try (var client = MongoClients.create(directUri())) {
      initiate(client);
      Awaitility.await("primary of rs0").atMost(ELECTION).until(() -> isPrimary(client));
    }
  }

  private void initiate(MongoClient client) {
    var member = new Document("_id", 0).append("host", Stack.HOST + ":" + stack.ports().mongo());
    // Elections of a single member need not wait for anyone.
    var config =
        new Document("_id", "rs0")
            .append("members", List.of(member))
            .append("settings", new Document("electionTimeoutMillis", 1000));
    try {
      client.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != ALREADY_INITIALIZED) {
        throw e;
      }
    }
  }

  private static boolean isPrimary(MongoClient client) {
    return client
        .getDatabase("admin")
        .runCommand(new Document("hello", 1))
        .getBoolean("isWritablePrimary", false);
  }

  private String directUri() {
    return "mongodb://%s:%d/?directConnection=true".formatted(Stack.HOST, stack.ports().mongo());
  }

  private Path data() {
    return stack.layout().data().resolve("mongo");
  }
}
