package io.ecom.user.entity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where something is delivered to.
 *
 * @param country ISO 3166-1 alpha-2
 * @param isDefault whether checkout proposes it
 */
public record Address(
    String id,
    String fullName,
    String line1,
    @Nullable String line2,
    String city,
    String postalCode,
    @Nullable String region,
    String country,
    @Nullable String phone,
    boolean isDefault) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public Address {
    fullName = required(fullName, "fullName");
    line1 = required(line1, "line1");
    line2 = optional(line2);
    city = required(city, "city");
    postalCode = required(postalCode, "postalCode");
    region = optional(region);
    phone = optional(phone);
    if (!isCountry(country)) {
      throw new IllegalArgumentException("no ISO 3166-1 country: " + country);
    }
  }

  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  Address asDefault(boolean wanted) {
    return new Address(
        id, fullName, line1, line2, city, postalCode, region, country, phone, wanted);
  }

  Address withId(String newId) {
    return new Address(
        newId, fullName, line1, line2, city, postalCode, region, country, phone, isDefault);
  }

  private static String required(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
    return text.strip();
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @Override
  public String toString() {
    return "Address[" + id + "]";
  }
}
