package io.ecom.auth.boundary;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "User")
public record UserResponse(
    String id, String email, String name, List<String> roles, boolean emailVerified) {

  static UserResponse of(Account account) {
    return new UserResponse(
        account.id(),
        account.email().value(),
        account.name(),
        Role.wireNames(account.roles()),
        account.emailVerified());
  }
}
