package io.ecom.auth.boundary;

import io.ecom.auth.entity.Role;
import io.ecom.shared.web.ProblemException;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All the roles that somebody has from now on, and why. */
@Schema(name = "ChangeRoles")
public record RolesRequest(
    @Schema(examples = "[\"shopper\", \"support\"]") @NotEmpty @Size(max = 10)
        List<@Nullable String> roles,
    @Size(max = 500) @Nullable String reason) {

  Set<Role> wanted() {
    return roles.stream().map(RolesRequest::role).collect(Collectors.toSet());
  }

  static Role role(@Nullable String name) {
    return Role.find(name)
        .orElseThrow(
            () -> ProblemException.invalid("roles", "must be of " + Role.wireNames(Role.ALL)));
  }
}
