package io.ecom.shared.audit;

import io.ecom.shared.web.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Something a member of staff did.
 *
 * @param action a verb and its object, such as {@code roles-changed}
 * @param subject the id of what it was done to
 * @param before what it was like, written as JSON; null if there was nothing, or it is not told
 * @param after what it is like now
 */
public record Deed(
    Author author,
    String action,
    String subject,
    @Nullable Object before,
    @Nullable Object after,
    @Nullable String reason) {

  /**
   * Who did it.
   *
   * @param email of a person, or the name of an API key
   */
  public record Author(String userId, String email) {
    public static Author of(CurrentUser user) {
      return new Author(user.id(), user.isMachine() ? user.name() : user.email());
    }
  }

  public static Deed of(Author author, String action, String subject) {
    return new Deed(author, action, subject, null, null, null);
  }

  public Deed because(@Nullable String words) {
    return new Deed(author, action, subject, before, after, words);
  }

  public Deed change(@Nullable Object from, @Nullable Object to) {
    return new Deed(author, action, subject, from, to, reason);
  }
}
