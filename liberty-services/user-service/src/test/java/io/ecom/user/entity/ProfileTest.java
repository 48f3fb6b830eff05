package io.ecom.user.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfileTest {
  private final Profile ada = Profile.create("u1", "ada@example.com", "Ada");

  private static String defaultCity(Profile profile) {
    return profile.addresses().stream()
        .filter(Address::isDefault)
        .map(Address::city)
        .findFirst()
        .orElseThrow();
  }

  private static String idOf(Profile profile, int index) {
    return profile.addresses().get(index).id();
  }

  @Example
  void theFirstAddressIsTheDefault() {
    assertThat(defaultCity(ada.add(Addresses.in("Berlin")))).isEqualTo("Berlin");
  }

  @Example
  void aLaterOneBecomesItOnDemandOnly() {
    Profile two = ada.add(Addresses.in("Berlin")).add(Addresses.in("Paris"));

    assertThat(defaultCity(two)).isEqualTo("Berlin");
    assertThat(defaultCity(two.add(Addresses.defaultIn("Rome")))).isEqualTo("Rome");
    assertThat(defaultCity(two.change(idOf(two, 1), Addresses.defaultIn("Lyon"))))
        .isEqualTo("Lyon");
  }

  @Example
  void theDefaultStaysItWhenItIsChanged() {
    Profile two = ada.add(Addresses.in("Berlin")).add(Addresses.in("Paris"));

    Profile changed = two.change(idOf(two, 0), Addresses.in("Potsdam"));

    assertThat(defaultCity(changed)).isEqualTo("Potsdam");
    assertThat(idOf(changed, 0)).isEqualTo(idOf(two, 0));
  }

  @Example
  void whenTheDefaultIsRemovedTheOldestTakesOver() {
    Profile three =
        ada.add(Addresses.in("Berlin")).add(Addresses.in("Paris")).add(Addresses.defaultIn("Rome"));

    assertThat(defaultCity(three.remove(idOf(three, 2)))).isEqualTo("Berlin");
    assertThat(defaultCity(three.remove(idOf(three, 0)))).isEqualTo("Rome");
  }

  @Example
  void thereAreNoMoreThanTwenty() {
    Profile full = ada;
    for (int i = 0; i < Profile.MAX_ADDRESSES; i++) {
      full = full.add(Addresses.in("City " + i));
    }

    Profile twenty = full;
    assertThatThrownBy(() -> twenty.add(Addresses.in("One more")))
        .isInstanceOf(Profile.TooManyAddresses.class);
    assertThat(twenty.remove(idOf(twenty, 3)).add(Addresses.in("One more")).addresses())
        .hasSize(20);
  }

  @Example
  void whatIsBlankIsNotGiven() {
    Profile described = ada.describe(" Ada King ", " ", "");

    assertThat(described.name()).isEqualTo("Ada King");
    assertThat(described.phone()).isNull();
    assertThat(described.locale()).isNull();
    assertThat(described.describe("Ada", "+49 30 901820", "de-DE").phone())
        .isEqualTo("+49 30 901820");
  }

  @Example
  void twoDefaultsCannotBe() {
    Address one = Addresses.defaultIn("Berlin");

    assertThatThrownBy(
            () -> new Profile("u1", "ada@example.com", "Ada", null, null, List.of(one, one), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private record Step(char verb, int index, boolean isDefault) {
    Profile apply(Profile profile) {
      Address address = isDefault ? Addresses.defaultIn("B") : Addresses.in("A");
      int count = profile.addresses().size();
      String id = count == 0 ? "none" : idOf(profile, index % count);
      return switch (verb) {
        case 'a' -> count < Profile.MAX_ADDRESSES ? profile.add(address) : profile;
        case 'c' -> profile.change(id, address);
        default -> profile.remove(id);
      };
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of('a', 'a', 'c', 'r'),
            Arbitraries.integers().between(0, 19),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void whateverIsDoneExactlyOneIsTheDefault(@ForAll("steps") List<Step> steps) {
    Profile profile = ada;
    for (Step step : steps) {
      profile = step.apply(profile);
      long defaults = profile.addresses().stream().filter(Address::isDefault).count();
      assertThat(defaults).isEqualTo(profile.addresses().isEmpty() ? 0 : 1);
    }
    assertThat(profile.addresses()).extracting(Address::id).doesNotHaveDuplicates();
  }
}
