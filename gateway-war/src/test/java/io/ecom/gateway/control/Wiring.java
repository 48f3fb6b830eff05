package io.ecom.gateway.control;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** What the container puts together, for tests outside of it. */
public final class Wiring {
  private Wiring() {}

  private static final class PlainThreads implements ManagedThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    }
  }

  public static GatewayThreads threads() {
    GatewayThreads threads = new GatewayThreads();
    threads.factory = new PlainThreads();
    threads.start();
    return threads;
  }

  public static void stop(GatewayThreads threads) {
    threads.stop();
  }

  public static Door openDoor() {
    Door door = new Door();
    door.wait = Duration.ofHours(1);
    door.patience = Duration.ofHours(1);
    door.most = Integer.MAX_VALUE;
    door.open();
    return door;
  }

  public static GatewayConfig config(Duration timeout) {
    GatewayConfig config = new GatewayConfig();
    config.timeout = timeout;
    config.importTimeout = timeout;
    return config;
  }
}
