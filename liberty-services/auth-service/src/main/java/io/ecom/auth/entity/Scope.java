package io.ecom.auth.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an API key may do: what a role may, all of it or only reading. There is none for {@link
 * Role#ADMIN}: whoever has a key must not be able to make others, nor roles.
 */
public enum Scope {
  SUPPORT_READ(Role.SUPPORT),
  SUPPORT_WRITE(Role.SUPPORT),
  CATALOG_READ(Role.CATALOG),
  CATALOG_WRITE(Role.CATALOG);

  private static final String WRITE = ":write";
  private final Role role;

  Scope(Role role) {
    this.role = role;
  }

  public Role role() {
    return role;
  }

  /** As tokens carry it, such as {@code support:read}; services know what it means. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** Whether who has this one may also have the other: writing is more than reading. */
  boolean covers(Scope other) {
    return this == other || (role == other.role && wireName().endsWith(WRITE));
  }

  public static Optional<Scope> find(@Nullable String wireName) {
    return Stream.of(values()).filter(scope -> scope.wireName().equals(wireName)).findFirst();
  }

  public static List<String> all() {
    return wireNames(List.of(values()));
  }

  /** In the order of this enumeration. */
  public static List<String> wireNames(Collection<Scope> scopes) {
    return scopes.stream().sorted(Comparator.naturalOrder()).map(Scope::wireName).toList();
  }

  /** The roles that stand behind scopes. */
  public static Set<Role> roles(Collection<Scope> scopes) {
    return scopes.stream().map(Scope::role).collect(Collectors.toSet());
  }

  /**
   * What somebody gets who asks for less than there is.
   *
   * @param wanted separated by spaces, as in RFC 6749; nothing stands for all
   * @return empty if it is more than there is, or nothing that we know
   */
  static Optional<Set<Scope>> narrow(Set<Scope> granted, @Nullable String wanted) {
    if (wanted == null || wanted.isBlank()) {
      return Optional.of(granted);
    }
    List<Optional<Scope>> asked =
        Arrays.stream(wanted.strip().split(" +")).map(Scope::find).toList();
    boolean all =
        asked.stream()
            .allMatch(
                scope ->
                    scope.isPresent() && granted.stream().anyMatch(own -> own.covers(scope.get())));
    return all
        ? Optional.of(EnumSet.copyOf(asked.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }
}
