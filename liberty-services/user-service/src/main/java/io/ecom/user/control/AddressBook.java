package io.ecom.user.control;

import io.ecom.shared.web.ProblemException;
import io.ecom.user.entity.Address;
import io.ecom.user.entity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The addresses of whoever asks; those of others do not exist here. */
@ApplicationScoped
public class AddressBook {

  @Inject Profiles profiles;

  public List<Address> list() {
    return profiles.own().addresses();
  }

  public Address add(Address address) {
    try {
      List<Address> addresses = profiles.changeOwn(profile -> profile.add(address)).addresses();
      return addresses.get(addresses.size() - 1);
    } catch (Profile.TooManyAddresses e) {
      throw ProblemException.conflict(
          "too-many-addresses", "There are " + Profile.MAX_ADDRESSES + " addresses already.");
    }
  }

  public Address change(String id, Address address) {
    return profiles
        .changeOwn(profile -> existing(profile, id).change(id, address))
        .address(id)
        .orElseThrow();
  }

  public void remove(String id) {
    profiles.changeOwn(profile -> existing(profile, id).remove(id));
  }

  private static Profile existing(Profile profile, String id) {
    if (profile.address(id).isEmpty()) {
      throw ProblemException.notFound("You have no such address.");
    }
    return profile;
  }
}
