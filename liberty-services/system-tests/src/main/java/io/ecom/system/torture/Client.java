package io.ecom.system.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** Somebody who is logged in, and asks again until the answer is definite. */
final class Client {
  static final String PASSWORD = "a-long-test-password";
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final int UNAUTHORISED = 401;

  private final Wire wire;
  private final Journal journal;
  private final Instant giveUpAt;
  private final String email;
  private final String password;
  private volatile String token = "";
  private volatile String id = "";

  Client(Wire wire, Journal journal, Instant giveUpAt, String email, String password) {
    this.wire = wire;
    this.journal = journal;
    this.giveUpAt = giveUpAt;
    this.email = email;
    this.password = password;
  }

  String id() {
    return id;
  }

  void register() {
    Document account = credentials().append("name", "Tess Torture");
    accepted(Call.post(-1, "register", "/api/v1/auth/register", account));
    logIn();
  }

  synchronized void logIn() {
    Document session =
        accepted(Call.post(-1, "log in", "/api/v1/auth/login", credentials())).json();
    token = session.getString("accessToken");
    id = session.get("user", Document.class).getString("id");
  }

  private Document credentials() {
    return new Document("email", email).append("password", password);
  }

  private Answer accepted(Call call) {
    Answer answer = insist(call);
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw new IllegalStateException("cannot " + call.step() + " " + email + ": " + answer);
    }
    return answer;
  }

  /** Once, whatever comes of it. */
  Answer send(Call call) {
    Instant at = Instant.now();
    Answer answer = wire.send(call, token.isEmpty() ? null : token);
    long took = Duration.between(at, Instant.now()).toMillis();
    journal.add(Entry.of(at, email, call, answer, took));
    return answer;
  }

  /** The same again, under the same key, until the shop says what became of it. */
  Answer insist(Call call) {
    Answer answer = send(call);
    while (!answer.verdict().isDefinite() && Instant.now().isBefore(giveUpAt)) {
      boolean expired = answer.status() == UNAUTHORISED && !token.isEmpty();
      if (expired && !call.step().equals("log in")) {
        logIn();
      } else {
        pause(PAUSE);
      }
      answer = send(call);
    }
    return answer;
  }

  static void pause(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("the run was broken off");
    }
  }
}
