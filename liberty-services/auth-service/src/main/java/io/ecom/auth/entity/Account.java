package io.ecom.auth.entity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in.
 *
 * @param passwordHash with its scheme, never the password; null until there is one
 * @param version counts changes; the sequence of the account's events
 */
public record Account(
    String id,
    EmailAddress email,
    String name,
    @Nullable String passwordHash,
    Set<Role> roles,
    boolean emailVerified,
    long version,
    Instant createdAt) {

  public static final int MAX_NAME_LENGTH = 100;

  /** Something visible, and no control characters. */
  public static final String NAME_SHAPE = "(?s)(?=.*\\P{javaWhitespace})\\P{javaISOControl}*";

  private static final Pattern NAME = Pattern.compile(NAME_SHAPE);

  public Account {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a name is visible and has no control characters");
    }
    name = name.strip();
    if (name.length() > MAX_NAME_LENGTH) {
      throw new IllegalArgumentException("a name has 1 to " + MAX_NAME_LENGTH + " characters");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("an account has a role");
    }
    roles = Set.copyOf(roles);
  }

  /** A new customer's account. */
  public static Account open(EmailAddress email, String name, String passwordHash, Instant now) {
    return new Account(
        UUID.randomUUID().toString(),
        email,
        name,
        passwordHash,
        Set.of(Role.SHOPPER),
        false,
        1,
        now);
  }

  /** A new customer's, whom an identity provider vouches for; a password may be set by mail. */
  public static Account openVouchedFor(EmailAddress email, String name, Instant now) {
    return new Account(
        UUID.randomUUID().toString(), email, name, null, Set.of(Role.SHOPPER), true, 1, now);
  }

  public Account grant(Role role) {
    if (roles.contains(role)) {
      return this;
    }
    EnumSet<Role> more = EnumSet.copyOf(roles);
    more.add(role);
    return new Account(id, email, name, passwordHash, more, emailVerified, version + 1, createdAt);
  }

  public Account withRoles(Set<Role> next) {
    return new Account(id, email, name, passwordHash, next, emailVerified, version + 1, createdAt);
  }

  public Account withPasswordHash(String hash) {
    return new Account(id, email, name, hash, roles, emailVerified, version + 1, createdAt);
  }

  /** By a link that came by mail, which also shows that mail to the address arrives. */
  public Account withPasswordSetByMail(String hash) {
    return new Account(id, email, name, hash, roles, true, version + 1, createdAt);
  }

  /** The owner has shown that mail to the address arrives. */
  public Account verified() {
    return new Account(id, email, name, passwordHash, roles, true, version + 1, createdAt);
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
