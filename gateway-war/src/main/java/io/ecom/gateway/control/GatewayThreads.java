package io.ecom.gateway.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The gateway's few threads. None waits for an upstream; only those for Redis ever block, and they
 * are bounded in number and in what may queue for them.
 */
@ApplicationScoped
public class GatewayThreads {
  private static final int REDIS_THREADS = 8;
  private static final int REDIS_QUEUE = 1024;

  @Resource ManagedThreadFactory factory;

  private ExecutorService io;
  private ExecutorService redis;
  private ScheduledThreadPoolExecutor timer;
  private ScheduledThreadPoolExecutor tracking;

  @PostConstruct
  void start() {
    io = pool(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()), Integer.MAX_VALUE);
    redis = pool(REDIS_THREADS, REDIS_QUEUE);
    timer = new ScheduledThreadPoolExecutor(1, factory);
    timer.setRemoveOnCancelPolicy(true);
    tracking = new ScheduledThreadPoolExecutor(1, factory);
  }

  private ThreadPoolExecutor pool(int threads, int queue) {
    var pool =
        new ThreadPoolExecutor(
            threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(queue), factory);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
    tracking.shutdownNow();
    redis.shutdownNow();
    io.shutdownNow();
  }

  /** For work that never blocks. */
  public ExecutorService io() {
    return io;
  }

  /** For calls to Redis; rejects what exceeds its queue. */
  public ExecutorService redis() {
    return redis;
  }

  /** For deadlines and periodic checks. */
  public ScheduledExecutorService timer() {
    return timer;
  }

  /** For hearing what Redis tells, which blocks it. */
  public ScheduledExecutorService tracking() {
    return tracking;
  }
}
