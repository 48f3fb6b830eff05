package io.ecom.system.torture;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A request to the shop.
 *
 * @param step what it is in the story, such as {@code place}
 * @param key of idempotency
 * @param amount that the customer expects to pay, or to get back
 * @param waitSeconds for the outcome
 */
record Call(
    int story,
    String step,
    String method,
    String path,
    @Nullable String key,
    @Nullable Document body,
    long amount,
    int waitSeconds) {

  static Call get(int story, String step, String path) {
    return new Call(story, step, "GET", path, null, null, 0, 0);
  }

  static Call post(int story, String step, String path, @Nullable Document body) {
    return new Call(story, step, "POST", path, null, body, 0, 0);
  }

  static Call put(int story, String step, String path, Document body) {
    return new Call(story, step, "PUT", path, null, body, 0, 0);
  }

  Call underKey(String newKey) {
    return new Call(story, step, method, path, newKey, body, amount, waitSeconds);
  }

  Call expecting(long newAmount) {
    return new Call(story, step, method, path, key, body, newAmount, waitSeconds);
  }

  Call waiting(int seconds) {
    return new Call(story, step, method, path, key, body, amount, seconds);
  }
}
