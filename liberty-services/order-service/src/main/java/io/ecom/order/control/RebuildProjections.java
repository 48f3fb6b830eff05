package io.ecom.order.control;

import io.ecom.order.control.Projection.Progress;
import io.ecom.order.entity.ProjectionStatus;
import io.ecom.shared.web.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Has read models made again, and begins anew what somebody who died has left. */
@ApplicationScoped
public class RebuildProjections {
  private static final Logger LOG = System.getLogger(RebuildProjections.class.getName());
  private static final long LOOK_EVERY_SECONDS = 10;
  private static final long REPORT_EVERY_MS = 250;

  @Resource ManagedScheduledExecutorService executor;
  @Inject @Any Instance<Projection> projections;
  @Inject ProjectionRuns runs;

  private @Nullable ScheduledFuture<?> schedule;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    schedule =
        executor.scheduleWithFixedDelay(
            this::takeOver, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
  }

  public List<ProjectionStatus> status() {
    return projections.stream()
        .map(Projection::name)
        .sorted(Comparator.naturalOrder())
        .map(runs::status)
        .toList();
  }

  /** Begins a rebuild, of which {@link #status()} tells. */
  public ProjectionStatus rebuild(String name) {
    if (!begin(named(name))) {
      throw ProblemException.conflict("rebuild-running", name + " is being rebuilt already.");
    }
    return runs.status(name);
  }

  /** Whether it could begin. */
  boolean begin(Projection projection) {
    String run = UUID.randomUUID().toString();
    if (!runs.claim(projection.name(), run)) {
      return false;
    }
    executor.execute(() -> run(projection, run));
    return true;
  }

  private Projection named(String name) {
    return projections.stream()
        .filter(projection -> projection.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("There is no projection " + name + "."));
  }

  private void takeOver() {
    try {
      runs.abandoned().forEach(name -> begin(named(name)));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "abandoned rebuilds are looked for again later: " + e);
    }
  }

  private void run(Projection projection, String run) {
    try {
      runs.done(projection.name(), run, projection.rebuild(new Lease(projection.name(), run)));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "rebuild of " + projection.name() + " failed", e);
      runs.failed(projection.name(), run, String.valueOf(e.getMessage()));
    }
  }

  /** Reports often enough to keep the lease and to be watched, and no more often. */
  private final class Lease implements Progress {
    private final String projection;
    private final String run;
    private String phase = "";
    private long reportedAt;

    Lease(String projection, String run) {
      this.projection = projection;
      this.run = run;
    }

    @Override
    public String run() {
      return run;
    }

    @Override
    public void report(String current, long done, long total) {
      long now = System.nanoTime();
      if (current.equals(phase)
          && now - reportedAt < TimeUnit.MILLISECONDS.toNanos(REPORT_EVERY_MS)) {
        return;
      }
      phase = current;
      reportedAt = now;
      if (!runs.report(projection, run, current, done, total)) {
        throw new IllegalStateException("somebody else has taken over");
      }
    }
  }
}
