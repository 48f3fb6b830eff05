package io.ecom.shared.outbox;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes the relay when an outbox may have something for it. It hears of what this process writes
 * from the driver, once it is committed: that is at once, needs no service to think of it, and
 * costs the database nothing.
 */
@ApplicationScoped
public class OutboxBell implements CommandListener {
  private static final Set<String> WRITES = Set.of("insert", "update", "findAndModify");
  private static final String COMMIT = "commitTransaction";
  private static final String ABORT = "abortTransaction";

  /** The driver marks so what is part of a transaction. */
  private static final String IN_TRANSACTION = "autocommit";

  private final Set<String> outboxes = ConcurrentHashMap.newKeySet();
  private final Set<String> rung = new LinkedHashSet<>();

  /** What the current thread has written and not committed: the driver tells it on that thread. */
  private final ThreadLocal<Written> written = ThreadLocal.withInitial(Written::new);

  private volatile long relayThread = -1;

  private static final class Written {
    final Set<String> outboxes = new HashSet<>();
    boolean inTransaction;
  }

  /** The calling thread is the relay's: that it marks something as sent is no news to it. */
  void listenTo(Set<String> collections) {
    relayThread = Thread.currentThread().getId();
    outboxes.addAll(collections);
  }

  synchronized void ring(String collection) {
    rung.add(collection);
    notifyAll();
  }

  /** The outboxes that rang since the last call; waits for the first if there is none. */
  synchronized Set<String> await(long millis) throws InterruptedException {
    if (rung.isEmpty() && millis > 0) {
      wait(millis);
    }
    Set<String> heard = Set.copyOf(rung);
    rung.clear();
    return heard;
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    String name = event.getCommandName();
    if (WRITES.contains(name) && Thread.currentThread().getId() != relayThread) {
      String collection = event.getCommand().getString(name).getValue();
      if (outboxes.contains(collection)) {
        written.get().outboxes.add(collection);
        written.get().inTransaction = event.getCommand().containsKey(IN_TRANSACTION);
      }
    } else if (name.equals(ABORT)) {
      written.remove();
    }
  }

  @Override
  public void commandSucceeded(CommandSucceededEvent event) {
    String name = event.getCommandName();
    if (name.equals(COMMIT) || (WRITES.contains(name) && !written.get().inTransaction)) {
      written.get().outboxes.forEach(this::ring);
      written.remove();
    }
  }
}
