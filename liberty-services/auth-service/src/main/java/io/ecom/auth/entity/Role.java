package io.ecom.auth.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an account may do; the wire name is the one in the {@code groups} claim. */
public enum Role {
  SHOPPER,
  SUPPORT,
  CATALOG,
  ADMIN;

  public static final Set<Role> ALL = Set.of(values());

  public static Optional<Role> find(@Nullable String wireName) {
    return ALL.stream().filter(role -> role.wireName().equals(wireName)).findFirst();
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Sorted. */
  public static List<String> wireNames(Set<Role> roles) {
    return roles.stream().map(Role::wireName).sorted().toList();
  }

  public static Role ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
