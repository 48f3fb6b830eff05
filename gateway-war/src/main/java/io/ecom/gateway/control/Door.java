package io.ecom.gateway.control;

import io.ecom.gateway.entity.StandingQueue;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Shut while requests stand in line, be it for the server's threads, before the gateway sees any of
 * them, or inside, where they are looked up and counted before they are on their way to a service.
 * Behind a line that stands everybody is late; to be told so at once is better. While few come it
 * is open all the same: then it is not they who keep the machine from serving them.
 */
@ApplicationScoped
public class Door {
  private static final Logger LOG = System.getLogger(Door.class.getName());
  private static final Duration INTERVAL = Duration.ofMillis(25);
  private static final Duration COUNTING = Duration.ofMillis(250);
  private static final double NANOS = 1e9;

  @Resource ManagedScheduledExecutorService serverThreads;

  @Inject
  @ConfigProperty(name = "ecom.gateway.door.wait")
  Duration wait;

  @Inject
  @ConfigProperty(name = "ecom.gateway.door.patience")
  Duration patience;

  @Inject
  @ConfigProperty(name = "ecom.gateway.door.max-inside")
  int most;

  @Inject
  @ConfigProperty(name = "ecom.gateway.door.min-per-second")
  int fewPerSecond;

  /** Of the clock that never goes back. */
  LongSupplier nanoTime = System::nanoTime;

  private final AtomicInteger inside = new AtomicInteger();
  private final LongAdder knocks = new LongAdder();
  private StandingQueue lineInside;
  private StandingQueue lineOutside;
  private volatile long due;
  private volatile boolean many;
  private boolean rush;
  private long counted;
  private long countedAt;
  private @Nullable ScheduledFuture<?> probe;

  @PostConstruct
  void open() {
    lineInside = new StandingQueue(wait, patience, nanoTime);
    lineOutside = new StandingQueue(wait, patience, nanoTime);
    countedAt = nanoTime.getAsLong();
    expectProbe();
  }

  /** A task that comes at intervals waits in the same line as the requests. */
  void watch(@Observes @Initialized(ApplicationScoped.class) Object event) {
    long millis = INTERVAL.toMillis();
    probe =
        serverThreads.scheduleWithFixedDelay(this::probed, millis, millis, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (probe != null) {
      probe.cancel(true);
    }
  }

  /** Its turn in the line has come. */
  void probed() {
    long now = nanoTime.getAsLong();
    lineOutside.served(now - due);
    if (now - countedAt >= COUNTING.toNanos()) {
      long knocked = knocks.sum();
      many = (knocked - counted) * NANOS >= (double) fewPerSecond * (now - countedAt);
      counted = knocked;
      countedAt = now;
      tellOfRush();
    }
    expectProbe();
  }

  private void tellOfRush() {
    boolean now = isRush();
    if (now != rush) {
      rush = now;
      LOG.log(
          now ? Level.WARNING : Level.INFO,
          now ? "More requests come than can be taken in" : "The rush is over");
    }
  }

  private void expectProbe() {
    due = nanoTime.getAsLong() + INTERVAL.toNanos();
  }

  /** A request came. */
  public void knock() {
    knocks.increment();
  }

  public boolean isShut() {
    int now = inside.get();
    return now >= most || many && (now > 0 && lineInside.stands() || lineOutside.stands());
  }

  /** Whether it is shut, or was a short while ago. */
  public boolean isRush() {
    return isShut() || many && (lineInside.isRush() || lineOutside.isRush());
  }

  /**
   * Counts a request as inside until it is answered, or leaves before.
   *
   * @param request gets what it has to run when it leaves
   */
  public <T> CompletionStage<T> enter(Function<Runnable, CompletionStage<T>> request) {
    AtomicBoolean left = new AtomicBoolean();
    long entered = nanoTime.getAsLong();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            inside.decrementAndGet();
            lineInside.served(nanoTime.getAsLong() - entered);
          }
        };
    if (inside.getAndIncrement() == 0) {
      lineInside.served(0);
    }
    try {
      return request.apply(leave).whenComplete((answer, failure) -> leave.run());
    } catch (RuntimeException e) {
      leave.run();
      throw e;
    }
  }
}
