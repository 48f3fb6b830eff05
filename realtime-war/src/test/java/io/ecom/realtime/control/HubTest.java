package io.ecom.realtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.realtime.entity.Audience;
import io.ecom.realtime.entity.CloseCode;
import io.ecom.realtime.entity.EventId;
import io.ecom.realtime.entity.Identity;
import io.ecom.realtime.entity.StreamEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubTest {
  private static final int CAPACITY = 10;

  private final Hub hub = new Hub();

  /** A client that remembers what it received; one that does not read never finishes a send. */
  private static final class Client implements Channel {
    final List<String> received = new ArrayList<>();
    boolean reads = true;
    @Nullable CloseCode closed;

    @Override
    public void send(String text, Consumer<@Nullable Throwable> done) {
      if (reads) {
        received.add(text);
        done.accept(null);
      }
    }

    @Override
    public void ping() {}

    @Override
    public void close(CloseCode code, String reason) {
      closed = code;
    }

    List<String> heard() {
      return received.stream().filter(text -> !text.contains("welcome")).toList();
    }
  }

  @BeforeEach
  void begin() {
    hub.maxSessions = 3;
    hub.maxPerUser = 2;
    hub.restart(id(0));
  }

  @Test
  void aClientHearsWhatItIsTheAudienceOf() {
    Client ann = new Client();
    Client bob = new Client();
    hub.join(subscription("ann", ann, EventId.NONE));
    hub.join(subscription("bob", bob, EventId.NONE));
    hub.advance(List.of(event(1, Audience.user("ann")), event(2, Audience.EVERYBODY)));
    assertThat(ann.heard()).containsExactly("1", "2");
    assertThat(bob.heard()).containsExactly("2");
  }

  @Test
  void nothingIsMissedOrHeardTwiceBetweenCatchingUpAndLive() {
    hub.advance(events(1, 5));
    Client client = new Client();
    Subscription subscription = subscription("ann", client, id(2));
    hub.joinAgain(subscription);

    // While the first part is being read, the stream moves on.
    hub.advance(events(6, 7));
    assertThat(hub.catchUp(subscription, Optional.of(events(3, 4)))).isFalse();
    // This read is ahead of what has been handed out.
    assertThat(hub.catchUp(subscription, Optional.of(events(5, 8)))).isTrue();
    hub.advance(events(8, 9));

    assertThat(client.heard()).containsExactly("3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void aClientLoadsAfreshWhenWhatItMissedIsGone() {
    hub.advance(events(1, 5));
    Client client = new Client();
    Subscription subscription = subscription("ann", client, id(2));
    hub.joinAgain(subscription);
    hub.catchUp(subscription, Optional.empty());
    hub.advance(events(6, 6));
    assertThat(client.heard()).hasSize(2).last().isEqualTo("6");
    assertThat(client.heard().get(0)).contains("resync").contains(id(5).toString());
  }

  @Test
  void everyClientLoadsAfreshWhenTheStreamWasLost() {
    Client live = new Client();
    Client catchingUp = new Client();
    hub.join(subscription("ann", live, EventId.NONE));
    Subscription late = subscription("bob", catchingUp, id(0));
    hub.joinAgain(late);

    // A new stream may well begin with lower ids, on a machine whose clock is behind.
    hub.restart(new EventId(1, 0));
    assertThat(hub.catchUp(late, Optional.of(events(1, 3)))).isTrue();
    hub.advance(List.of(new StreamEvent(new EventId(1, 1), Audience.EVERYBODY, "new")));

    assertThat(live.heard()).hasSize(2).last().isEqualTo("new");
    assertThat(catchingUp.heard()).hasSize(2).last().isEqualTo("new");
    assertThat(live.heard().get(0)).contains("resync");
  }

  @Test
  void aClientThatDoesNotReadIsClosedAndHoldsUpNobody() {
    Client slow = new Client();
    Client fast = new Client();
    slow.reads = false;
    hub.join(subscription("ann", slow, EventId.NONE));
    hub.join(subscription("bob", fast, EventId.NONE));
    hub.advance(events(1, CAPACITY + 5));
    assertThat(slow.closed).isEqualTo(CloseCode.TRY_AGAIN);
    assertThat(fast.closed).isNull();
    assertThat(fast.heard()).hasSize(CAPACITY + 5);
  }

  @Test
  void clientsAreBounded() {
    assertThat(hub.join(subscription("ann", new Client(), EventId.NONE))).isTrue();
    Subscription second = subscription("ann", new Client(), EventId.NONE);
    assertThat(hub.join(second)).isTrue();
    assertThat(hub.join(subscription("ann", new Client(), EventId.NONE))).isFalse();
    assertThat(hub.join(subscription("bob", new Client(), EventId.NONE))).isTrue();
    assertThat(hub.join(subscription("eve", new Client(), EventId.NONE))).isFalse();
    hub.leave(second);
    assertThat(hub.join(subscription("eve", new Client(), EventId.NONE))).isTrue();
  }

  @Test
  void clientsAreToldWhenTheServerStops() {
    Client client = new Client();
    hub.join(subscription("ann", client, EventId.NONE));
    hub.close();
    assertThat(client.closed).isEqualTo(CloseCode.GOING_AWAY);
    assertThat(hub.join(subscription("bob", new Client(), EventId.NONE))).isFalse();
  }

  private static Subscription subscription(String user, Client client, EventId cursor) {
    Identity identity = new Identity(user, Set.of("shopper"), Instant.MAX, null);
    Outbox outbox = new Outbox(client, Runnable::run, CAPACITY);
    return new Subscription(identity, client, outbox, Runnable::run, cursor);
  }

  private static List<StreamEvent> events(int first, int last) {
    List<StreamEvent> events = new ArrayList<>();
    for (int n = first; n <= last; n++) {
      events.add(event(n, Audience.EVERYBODY));
    }
    return events;
  }

  private static StreamEvent event(int n, Audience audience) {
    return new StreamEvent(id(n), audience, Integer.toString(n));
  }

  private static EventId id(int n) {
    return new EventId(1_000_000, n);
  }
}
