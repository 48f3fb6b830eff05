package io.ecom.user.control;

import com.mongodb.client.ClientSession;
import io.ecom.contracts.UserRegistered;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.ProblemException;
import io.ecom.user.entity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/** The profile of whoever asks, and its changes. */
@ApplicationScoped
public class Profiles {
  /** Only the user's own requests compete for a profile. */
  private static final int ATTEMPTS = 10;

  @Inject ProfileStore store;
  @Inject CurrentUser currentUser;

  /** Made from the token when the news of the registration is still on its way. */
  public Profile own() {
    String userId = currentUser.id();
    return store.find(userId).orElseGet(this::createFromToken);
  }

  private Profile createFromToken() {
    Profile profile = Profile.create(currentUser.id(), currentUser.email(), currentUser.name());
    store.insertIfAbsent(profile);
    return store.find(profile.userId()).orElseThrow();
  }

  /** Applies the change to the profile as it is stored, again if somebody else was faster. */
  public Profile changeOwn(UnaryOperator<Profile> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Profile changed = change.apply(own());
      if (store.replace(changed)) {
        return changed;
      }
    }
    throw ProblemException.conflict(
        "concurrent-changes", "The profile is being changed elsewhere; try again.");
  }

  /** A profile may be there already, made from a token. */
  public void create(ClientSession tx, UserRegistered user) {
    store.insertIfAbsent(tx, Profile.create(user.userId(), user.email(), user.name()));
  }
}
