package io.ecom.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** So many shoppers at once, each of whom begins anew when their order is confirmed. */
final class Run {
  private static final int WARM_UP_SHOPPERS = 48;

  private final Shop shop;
  private final int shoppers;
  private final Timings timings = new Timings();
  private final AtomicInteger failures = new AtomicInteger();

  private Run(Shop shop, int shoppers) {
    this.shop = shop;
    this.shoppers = shoppers;
  }

  /** The JVMs compile what is used often, which is none of an order's cost. */
  static void warmUp(Shop shop, int orders) {
    AtomicInteger left = new AtomicInteger(orders);
    new Run(shop, WARM_UP_SHOPPERS).buyWhile(() -> left.getAndDecrement() > 0);
  }

  static Result of(Shop shop, CostMeter meter, int shoppers, int orders, Duration duration) {
    AtomicInteger left = new AtomicInteger(orders);
    Run run = new Run(shop, shoppers);
    CostMeter.Reading before = meter.read();
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    run.buyWhile(() -> System.nanoTime() < end && left.getAndDecrement() > 0);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    meter.settle();
    CostMeter.Reading cost = meter.read().minus(before);
    return new Result(shoppers, took, run.timings, run.failures.get(), cost);
  }

  private void buyWhile(BooleanSupplier more) {
    CountDownLatch done = new CountDownLatch(shoppers);
    for (int i = 0; i < shoppers; i++) {
      Shopper shopper = new Shopper(shop, i);
      Thread thread = new Thread(() -> buy(shopper, more, done), "shopper-" + i);
      thread.setDaemon(true);
      thread.start();
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void buy(Shopper shopper, BooleanSupplier more, CountDownLatch done) {
    try {
      while (more.getAsBoolean()) {
        buyOnce(shopper);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      done.countDown();
    }
  }

  private void buyOnce(Shopper shopper) throws InterruptedException {
    try {
      shopper.buy(timings);
    } catch (Api.UnexpectedAnswer e) {
      failures.incrementAndGet();
      System.err.println(e.getMessage());
    }
  }
}
