package io.ecom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Admin.TestProduct;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.TestStack;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Hits out of the gateway's own memory, and what keeps them right. */
class NearCacheIT {
  private static final Pattern LOOKUPS = Pattern.compile("cmdstat_mget:calls=(\\d+)");
  private static final int HITS = 200;

  private final RedisClient redis = RedisClient.create(TestStack.current().redisUrl());
  private String path = "";

  @BeforeEach
  void aProductThatIsHit() {
    TestProduct mug = Admin.logIn().productWithStock(1);
    path = "/api/v1/products/" + mug.id();
    // The first hit is copied here, the next ones are served from here.
    Patience.await("a hit")
        .until(() -> Stream.generate(this::status).limit(3).allMatch("HIT"::equals));
  }

  @AfterEach
  void close() {
    redis.close();
  }

  private String status() {
    return Api.anonymous().get(path).header("X-Cache-Status");
  }

  private long lookups() {
    Matcher calls = LOOKUPS.matcher(redis.info("commandstats"));
    return calls.find() ? Long.parseLong(calls.group(1)) : 0;
  }

  @Test
  void aHitAsksNothingOfRedis() {
    long before = lookups();
    for (int i = 0; i < HITS; i++) {
      assertThat(status()).isEqualTo("HIT");
    }
    assertThat(lookups() - before).isLessThan(HITS / 10);
  }

  @Test
  void whatAnotherGatewayEvictsIsGoneHereToo() {
    String id = path.substring(path.lastIndexOf('/') + 1);
    redis.del("ecom:gateway:generation:product:" + id);

    Patience.await("the eviction to be heard")
        .atMost(Duration.ofSeconds(1))
        .until(() -> !status().equals("HIT"));
  }

  @Test
  void whenAGatewayHasMissedEvictionsNothingIsBelieved() {
    redis.del("ecom:gateway:generation:everything");

    Patience.await("the loss to be heard")
        .atMost(Duration.ofSeconds(1))
        .until(() -> !status().equals("HIT"));
  }

  @Test
  void aHundredAtOnceOnAColdKeyAreOneMiss() throws Exception {
    String cold = "/api/v1/products?q=cold-" + System.nanoTime();
    List<Callable<Response>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(() -> Api.anonymous().get(cold));
    }
    List<String> tags = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(50);
    try {
      for (Future<Response> answer : pool.invokeAll(tasks)) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
        tags.add(answer.get().header("ETag"));
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(tags).as("all got the one answer").doesNotContainNull().containsOnly(tags.get(0));
  }
}
