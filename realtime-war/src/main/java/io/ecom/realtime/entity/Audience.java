package io.ecom.realtime.entity;

import org.jspecify.annotations.Nullable;

/** Whom an event is for. It follows from the event alone, never from what a client asks for. */
public record Audience(Kind kind, String userId) {
  public static final Audience NOBODY = new Audience(Kind.NOBODY, "");
  public static final Audience EVERYBODY = new Audience(Kind.EVERYBODY, "");
  public static final Audience ADMINS = new Audience(Kind.ADMINS, "");

  private static final String USER_PREFIX = "user:";

  /** The kinds of audience. */
  public enum Kind {
    NOBODY,
    USER,
    ADMINS,
    EVERYBODY
  }

  public static Audience user(String userId) {
    return new Audience(Kind.USER, userId);
  }

  /** Reads what {@link #toString} writes; what it does not know is for nobody. */
  public static Audience parse(@Nullable String text) {
    if (text == null) {
      return NOBODY;
    }
    if (text.startsWith(USER_PREFIX)) {
      return user(text.substring(USER_PREFIX.length()));
    }
    return switch (text) {
      case "everybody" -> EVERYBODY;
      case "admins" -> ADMINS;
      default -> NOBODY;
    };
  }

  public boolean includes(Identity identity) {
    return switch (kind) {
      case EVERYBODY -> true;
      case ADMINS -> identity.administers();
      case USER -> userId.equals(identity.userId());
      case NOBODY -> false;
    };
  }

  @Override
  public String toString() {
    return switch (kind) {
      case EVERYBODY -> "everybody";
      case ADMINS -> "admins";
      case USER -> USER_PREFIX + userId;
      case NOBODY -> "nobody";
    };
  }
}
