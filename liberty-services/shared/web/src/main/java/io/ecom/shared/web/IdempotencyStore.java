package io.ecom.shared.web;

import org.jspecify.annotations.Nullable;

/** Where keys and answers are kept; insert-first, so that concurrent twins cannot both run. */
public interface IdempotencyStore {

  /**
   * Claims a key.
   *
   * @param id user and key
   * @param fingerprint of the request
   * @return null if the caller is to run the command, else what is known of the earlier run
   */
  @Nullable Earlier claim(String id, String fingerprint);

  /** Keeps the answer for replay. */
  void complete(String id, Answer answer);

  /** Forgets a claim whose command failed for a reason that may pass. */
  void release(String id);

  /**
   * An earlier run.
   *
   * @param answer null while it is still running
   */
  record Earlier(String fingerprint, @Nullable Answer answer) {}

  /** A stored answer. */
  record Answer(
      int status, @Nullable String contentType, @Nullable String location, @Nullable String body) {}
}
