package io.ecom.shared.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.CloudEvent;
import io.ecom.shared.web.TraceContext;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 3: no message is lost, and a bad one never stops a partition. */
class EventConsumerTest {
  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final CloudEvent EVENT =
      new CloudEvent(
          "e1", "order", "t", "o1", Instant.EPOCH, 1, TRACEPARENT, JsonValue.EMPTY_JSON_OBJECT);

  private final ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(4);
  private final Broker broker = new Broker();
  private final EventConsumer consumer = new EventConsumer();
  private final AtomicInteger handled = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();

  /** Takes dead letters, after having refused some. */
  private static final class Broker extends EventPublisher {
    final List<ProducerRecord<String, String>> letters = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();

    @Override
    CompletionStage<Void> publish(ProducerRecord<String, String> record) {
      if (refusals.getAndDecrement() > 0) {
        return CompletableFuture.failedFuture(new IllegalStateException("broker is away"));
      }
      letters.add(record);
      return CompletableFuture.completedFuture(null);
    }
  }

  private final class Delivered implements Message<String> {
    private final String key;
    private final String payload;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    Delivered(String key, String payload) {
      this.key = key;
      this.payload = payload;
    }

    @Override
    public String getPayload() {
      return payload;
    }

    @Override
    public CompletionStage<Void> ack() {
      acknowledged.incrementAndGet();
      done.complete(null);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public <C> C unwrap(Class<C> type) {
      return type.cast(new ConsumerRecord<>("order.created", 2, 17, key, payload));
    }
  }

  @BeforeEach
  void wire() {
    DeadLetters deadLetters = new DeadLetters();
    deadLetters.publisher = broker;
    deadLetters.serviceName = "payment-service";
    deadLetters.stores = instances();
    consumer.executor = onPool();
    consumer.deadLetters = deadLetters;
    consumer.activity = new ConsumerActivity();
    TransientFailure away = failure -> failure instanceof UncheckedIOException;
    consumer.transientFailures = instances(away);
    consumer.attempts = 4;
    consumer.backoffMs = 0;
    consumer.parallelism = 2;
  }

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  private ManagedScheduledExecutorService onPool() {
    Class<?> type = ManagedScheduledExecutorService.class;
    return (ManagedScheduledExecutorService)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> method.invoke(pool, args));
  }

  @SafeVarargs
  @SuppressWarnings("unchecked")
  private static <T> Instance<T> instances(T... beans) {
    return (Instance<T>)
        Proxy.newProxyInstance(
            Instance.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, args) ->
                method.getName().equals("stream") ? Stream.of(beans) : List.of(beans).iterator());
  }

  private void consume(String payload, EventHandler handler) throws Exception {
    EventHandler counting =
        event -> {
          handled.incrementAndGet();
          handler.handle(event);
        };
    start("o1", payload, counting).get(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<Void> start(String key, String payload, EventHandler handler) {
    Delivered message = new Delivered(key, payload);
    assertThat(consumer.consume(message, handler)).as("ready for the next").isDone();
    return message.done;
  }

  private String header(String name) {
    byte[] value = broker.letters.get(0).headers().lastHeader(name).value();
    return new String(value, StandardCharsets.UTF_8);
  }

  @Test
  void whatIsHandledIsAcknowledged() throws Exception {
    List<String> traces = new CopyOnWriteArrayList<>();

    consume(
        EVENT.toJson(),
        event -> {
          assertThat(event).isEqualTo(EVENT);
          traces.add(TraceContext.traceparent());
        });

    assertThat(handled).hasValue(1);
    assertThat(acknowledged).hasValue(1);
    assertThat(traces).as("the trace goes on").containsExactly(TRACEPARENT);
    assertThat(broker.letters).isEmpty();
    assertThat(consumer.activity.lastSeen("order.created")).isAfter(Instant.EPOCH);
  }

  @Test
  void whatFailsAtFirstIsTriedAgain() throws Exception {
    consume(
        EVENT.toJson(),
        event -> {
          if (handled.get() < 4) {
            throw new IllegalStateException("not yet");
          }
        });

    assertThat(handled).hasValue(4);
    assertThat(broker.letters).isEmpty();
    assertThat(acknowledged).hasValue(1);
  }

  @Test
  void whatAlwaysFailsBecomesADeadLetterWithCauseAndOrigin() throws Exception {
    consume(
        EVENT.toJson(),
        event -> {
          throw new IllegalStateException("no such order");
        });

    assertThat(handled).hasValue(4);
    assertThat(acknowledged).as("the partition goes on").hasValue(1);
    ProducerRecord<String, String> letter = broker.letters.get(0);
    assertThat(letter.topic()).isEqualTo("order.created.dlq");
    assertThat(letter.key()).isEqualTo("o1");
    assertThat(letter.value()).isEqualTo(EVENT.toJson());
    assertThat(header("dlq-service")).isEqualTo("payment-service");
    assertThat(header("dlq-topic")).isEqualTo("order.created");
    assertThat(header("dlq-partition")).isEqualTo("2");
    assertThat(header("dlq-offset")).isEqualTo("17");
    assertThat(header("dlq-cause")).contains("no such order");
    assertThat(header("dlq-stack")).contains("EventConsumerTest").hasSizeLessThanOrEqualTo(8_000);
  }

  @Test
  void whatIsNoEventIsNotTriedAgain() throws Exception {
    consume("{\"specversion\":\"0.3\"}", event -> {});

    assertThat(handled).hasValue(0);
    assertThat(broker.letters).hasSize(1);
    assertThat(acknowledged).hasValue(1);
  }

  /** No other message would fare better while the database is away. */
  @Test
  void whatPassesByItselfIsWaitedFor() throws Exception {
    consume(
        EVENT.toJson(),
        event -> {
          if (handled.get() < 50) {
            var away = new UncheckedIOException(new IOException("database is away"));
            throw new IllegalStateException(away);
          }
        });

    assertThat(handled).hasValue(50);
    assertThat(broker.letters).isEmpty();
  }

  @Test
  void aDeadLetterIsNotLostWhileTheBrokerIsAway() throws Exception {
    broker.refusals.set(5);

    consume("no JSON", event -> {});

    assertThat(broker.letters).hasSize(1);
    assertThat(acknowledged).hasValue(1);
  }

  @Test
  void aKeyThatIsTriedAgainHoldsUpNoOther() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    CountDownLatch othersDone = new CountDownLatch(1);
    EventHandler failing =
        event -> {
          if (othersDone.getCount() > 0) {
            throw new UncheckedIOException(new IOException("not yet"));
          }
          log.add("first of a");
        };

    var first = start("a", EVENT.toJson(), failing);
    var second = start("a", EVENT.toJson(), event -> log.add("second of a"));
    start("b", EVENT.toJson(), event -> log.add("b")).get(10, TimeUnit.SECONDS);
    assertThat(first).isNotDone();
    othersDone.countDown();
    CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);

    assertThat(log).as("a key keeps its order").containsExactly("b", "first of a", "second of a");
  }

  @Test
  void soManyAtATimeAndNoMore() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier bothAtOnce = new CyclicBarrier(2);
    EventHandler handler =
        event -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          bothAtOnce.await(10, TimeUnit.SECONDS);
          running.decrementAndGet();
        };

    var all =
        IntStream.range(0, 20)
            .mapToObj(i -> start("key" + i, EVENT.toJson(), handler))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).get(20, TimeUnit.SECONDS);

    assertThat(most).hasValue(2);
    assertThat(broker.letters).isEmpty();
  }
}
