package io.ecom.system.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many stories at once, while things break. */
final class Scene {
  private final Run.Setting setting;
  private final List<Story> stories;
  private final int atOnce;
  private final Log log;

  Scene(Run.Setting setting, List<Story> stories, int atOnce, Log log) {
    this.setting = setting;
    this.stories = stories;
    this.atOnce = atOnce;
    this.log = log;
  }

  /** Returns when all stories are told, or time is over, and all faults are mended. */
  void play(List<Fault> plan, Injector injector) {
    Instant begin = Instant.now();
    Pace pace = new Pace(plan.size(), stories.size());
    Thread breaking = new Thread(() -> injector.run(plan, pace, begin), "faults");
    breaking.start();
    ExecutorService tellers = Executors.newFixedThreadPool(atOnce);
    stories.forEach(story -> tellers.execute(() -> tell(story, pace, begin)));
    tellers.shutdown();
    try {
      Duration left = Duration.between(Instant.now(), setting.giveUpAt().plusSeconds(30));
      boolean told = tellers.awaitTermination(left.toMillis(), TimeUnit.MILLISECONDS);
      log.line(told ? "all stories are told" : "stories are broken off: time is over");
      tellers.shutdownNow();
      breaking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    log.line("all faults are over");
  }

  private void tell(Story story, Pace pace, Instant begin) {
    try {
      Duration ahead = Duration.between(Instant.now(), begin.plusMillis(story.startsAtMs()));
      if (!ahead.isNegative()) {
        Client.pause(ahead);
      }
      pace.awaitTurn(story);
      new Telling(story, setting.shop(), setting.name(), setting.giveUpAt()).tell();
    } catch (RuntimeException e) {
      log.line("story %d broke off: %s", story.number(), e);
    }
  }
}
