package io.ecom.user.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a customer tells us about themselves.
 *
 * <p>Of its addresses, exactly one is the default as soon as there is any: the first one becomes
 * it, another one becomes it on demand, and when it is removed the oldest one left takes over.
 *
 * @param userId the account's id
 * @param addresses oldest first
 * @param version counts changes; 0 for a profile that is not stored yet
 */
public record Profile(
    String userId,
    String email,
    String name,
    @Nullable String phone,
    @Nullable String locale,
    List<Address> addresses,
    long version) {

  public static final int MAX_ADDRESSES = 20;

  /** There are as many addresses as may be. */
  public static class TooManyAddresses extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  public Profile {
    addresses = List.copyOf(addresses);
    long defaults = addresses.stream().filter(Address::isDefault).count();
    if (defaults != (addresses.isEmpty() ? 0 : 1)) {
      throw new IllegalArgumentException(defaults + " default addresses");
    }
  }

  /** The profile of an account nobody has told us more about. */
  public static Profile create(String userId, String email, String name) {
    return new Profile(userId, email, name, null, null, List.of(), 0);
  }

  public Profile describe(String newName, @Nullable String newPhone, @Nullable String newLocale) {
    return new Profile(
        userId,
        email,
        newName.strip(),
        blankToNull(newPhone),
        blankToNull(newLocale),
        addresses,
        version);
  }

  public Optional<Address> address(String id) {
    return addresses.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** Adds the address under an id of its own, as the last one. */
  public Profile add(Address address) {
    if (addresses.size() >= MAX_ADDRESSES) {
      throw new TooManyAddresses();
    }
    Address added = address.withId(UUID.randomUUID().toString());
    List<Address> more = new ArrayList<>(addresses);
    more.add(added.asDefault(addresses.isEmpty() || added.isDefault()));
    return withAddresses(added.isDefault() ? onlyDefault(more, added.id()) : more);
  }

  /**
   * Replaces the address of that id. The default stays the default until another one becomes it.
   */
  public Profile change(String id, Address address) {
    boolean wasDefault = address(id).map(Address::isDefault).orElse(false);
    List<Address> changed =
        map(a -> a.id().equals(id) ? address.withId(id).asDefault(wasDefault) : a);
    return withAddresses(address.isDefault() ? onlyDefault(changed, id) : changed);
  }

  public Profile remove(String id) {
    List<Address> left = addresses.stream().filter(a -> !a.id().equals(id)).toList();
    boolean orphaned = left.stream().noneMatch(Address::isDefault);
    return withAddresses(orphaned && !left.isEmpty() ? onlyDefault(left, left.get(0).id()) : left);
  }

  private List<Address> map(UnaryOperator<Address> change) {
    return addresses.stream().map(change).toList();
  }

  private static List<Address> onlyDefault(List<Address> addresses, String id) {
    return addresses.stream().map(a -> a.asDefault(a.id().equals(id))).toList();
  }

  private Profile withAddresses(List<Address> changed) {
    return new Profile(userId, email, name, phone, locale, changed, version);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @Override
  public String toString() {
    return "Profile[" + userId + "]";
  }
}
