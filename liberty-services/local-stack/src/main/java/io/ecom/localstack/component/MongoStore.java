package io.ecom.localstack.component;

import com.mongodb.client.MongoClients;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.stack.Routes;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Mongod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A real {@code mongod}, as the replica set that transactions and change streams need. */
final class MongoStore implements Component {
  private final Stack stack;
  private final int member;

  /** The n-th member of the set, counted from 1. */
  MongoStore(Stack stack, int member) {
    this.stack = stack;
    this.member = member;
  }

  @Override
  public String name() {
    return Routes.mongoMember(member);
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
            Integer.toString(port()),
            "--wiredTigerCacheSizeGB",
            "0.25",
            "--oplogSize",
            "256",
            "--setParameter",
            "diagnosticDataCollectionEnabled=false");
    var log = stack.layout().log(name());
    return new ProcessSpec(name(), command, Map.of(), data(), log, List.of(port()));
  }

  @Override
  public boolean isReady() {
    return Probe.accepts(port());
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(60);
  }

  /** What every {@code up} makes sure of: there is a replica set, and this is a member of it. */
  @Override
  public void complete() {
    try (var client = MongoClients.create(directUri())) {
      var set = new ReplicaSet(client, hosts());
      if (member == 1) {
        set.initiate();
      }
      set.awaitMember();
    }
  }

  private List<String> hosts() {
    var routes = new Routes(stack);
    return stack.shape().mongoMembers() == 1
        ? List.of(Stack.HOST + ":" + port())
        : IntStream.rangeClosed(1, stack.shape().mongoMembers())
            .mapToObj(routes::mongoHost)
            .toList();
  }

  private String directUri() {
    return "mongodb://%s:%d/?directConnection=true".formatted(Stack.HOST, port());
  }

  private int port() {
    return stack.ports().mongo(member);
  }

  private Path data() {
    return stack.layout().data().resolve(name());
  }
}
