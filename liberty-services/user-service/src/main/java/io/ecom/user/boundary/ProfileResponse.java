package io.ecom.user.boundary;

import io.ecom.user.entity.Profile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Profile")
public record ProfileResponse(
    String id, String email, String name, @Nullable String phone, @Nullable String locale) {

  static ProfileResponse of(Profile profile) {
    return new ProfileResponse(
        profile.userId(), profile.email(), profile.name(), profile.phone(), profile.locale());
  }
}
