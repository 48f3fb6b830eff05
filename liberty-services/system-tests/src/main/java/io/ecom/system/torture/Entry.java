package io.ecom.system.torture;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal: one request, and what came of it.
 *
 * @param who sent it
 * @param order that the answer names; null if none
 */
record Entry(
    Instant at,
    int story,
    String who,
    String step,
    String request,
    @Nullable String key,
    long amount,
    int status,
    Verdict verdict,
    @Nullable String order,
    String answer,
    long tookMs) {

  private static final int LONGEST_ANSWER = 400;

  static Entry of(Instant at, String who, Call call, Answer answer, long tookMs) {
    String body = answer.body();
    return new Entry(
        at,
        call.story(),
        who,
        call.step(),
        call.method() + " " + call.path() + (call.body() == null ? "" : " " + call.body().toJson()),
        call.key(),
        call.amount(),
        answer.status(),
        answer.verdict(),
        order(call, answer),
        body.substring(0, Math.min(LONGEST_ANSWER, body.length())),
        tookMs);
  }

  private static @Nullable String order(Call call, Answer answer) {
    boolean names = call.step().equals("place") && answer.verdict() == Verdict.ACCEPTED;
    return names ? answer.json().getString("id") : null;
  }

  boolean isAcceptedOrder() {
    return step.equals("place") && verdict == Verdict.ACCEPTED;
  }

  String toJson() {
    return new Document("at", at.toString())
        .append("story", story)
        .append("who", who)
        .append("step", step)
        .append("request", request)
        .append("key", key)
        .append("amount", amount)
        .append("status", status)
        .append("verdict", verdict.name())
        .append("order", order)
        .append("answer", answer)
        .append("tookMs", tookMs)
        .toJson();
  }

  static Entry parse(String json) {
    Document line = Document.parse(json);
    return new Entry(
        Instant.parse(line.getString("at")),
        line.getInteger("story"),
        line.getString("who"),
        line.getString("step"),
        line.getString("request"),
        line.getString("key"),
        number(line, "amount"),
        line.getInteger("status"),
        Verdict.valueOf(line.getString("verdict")),
        line.getString("order"),
        line.getString("answer"),
        number(line, "tookMs"));
  }

  private static long number(Document line, String field) {
    return line.get(field, Number.class).longValue();
  }
}
