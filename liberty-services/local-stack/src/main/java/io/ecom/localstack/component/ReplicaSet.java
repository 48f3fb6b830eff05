package io.ecom.localstack.component;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;

/** The replica set {@code rs0}, asked through one of its members. */
final class ReplicaSet {
  private static final int ALREADY_INITIALIZED = 23;
  private static final int NODE_NOT_FOUND = 74;
  private static final Duration ELECTION = Duration.ofSeconds(40);

  /** Far below the default of 10 s: the shop stands still until the members agree. */
  private static final int ELECTION_TIMEOUT_MILLIS = 2000;

  private static final int HEARTBEAT_MILLIS = 500;

  private final MongoDatabase admin;
  private final List<String> hosts;

  ReplicaSet(MongoClient member, List<String> hosts) {
    this.admin = member.getDatabase("admin");
    this.hosts = hosts;
  }

  /** The first time; the others have to be there. */
  void initiate() {
    Awaitility.await("the members of rs0").atMost(ELECTION).until(this::isInitiated);
  }

  private boolean isInitiated() {
    try {
      admin.runCommand(new Document("replSetInitiate", wanted(1)));
      return true;
    } catch (MongoCommandException e) {
      return switch (e.getErrorCode()) {
        case ALREADY_INITIALIZED -> {
          moveIfElsewhere();
          yield true;
        }
        case NODE_NOT_FOUND -> false;
        default -> throw e;
      };
    }
  }

  /** The hosts change when proxies come between the members, or go. */
  private void moveIfElsewhere() {
    var config =
        admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
    var current =
        config.getList("members", Document.class).stream().map(m -> m.getString("host")).toList();
    if (!current.equals(hosts)) {
      var next = wanted(config.getInteger("version") + 1);
      admin.runCommand(new Document("replSetReconfig", next).append("force", true));
    }
  }

  /** Waits until this member serves and knows the primary. */
  void awaitMember() {
    Awaitility.await("primary of rs0").atMost(ELECTION).until(this::knowsPrimary);
  }

  private boolean knowsPrimary() {
    var hello = admin.runCommand(new Document("hello", 1));
    return hello.getBoolean("isWritablePrimary", false)
        || (hello.getBoolean("secondary", false) && hello.containsKey("primary"));
  }

  private Document wanted(int version) {
    var members =
        IntStream.range(0, hosts.size())
            .mapToObj(i -> new Document("_id", i).append("host", hosts.get(i)))
            .toList();
    return new Document("_id", "rs0")
        .append("version", version)
        .append("members", members)
        .append(
            "settings",
            new Document("electionTimeoutMillis", ELECTION_TIMEOUT_MILLIS)
                .append("heartbeatIntervalMillis", HEARTBEAT_MILLIS));
  }
}
