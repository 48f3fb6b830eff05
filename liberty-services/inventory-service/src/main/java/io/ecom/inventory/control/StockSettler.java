package io.ecom.inventory.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Settles stock soon after it changes, and now and then what others left. */
@ApplicationScoped
public class StockSettler {
  private static final Logger LOG = System.getLogger(StockSettler.class.getName());
  private static final long POLL_MS = 1_000;

  /** What changes within this time is settled together. */
  private static final long GATHER_MS = 20;

  @Resource ManagedThreadFactory threads;
  @Inject SettleStock settle;
  @Inject Unsettled unsettled;

  private @Nullable Thread thread;
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    Thread started = threads.newThread(this::run);
    started.setDaemon(true);
    started.start();
    thread = started;
  }

  @PreDestroy
  void stop() {
    stopped = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    // The container interrupts its threads before it destroys its beans.
    while (!stopped && !Thread.currentThread().isInterrupted()) {
      try {
        unsettled.await(POLL_MS);
        Thread.sleep(GATHER_MS);
        settle.settle();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!stopped) {
          LOG.log(Level.WARNING, "stock will be settled later: " + e);
        }
      }
    }
  }
}
