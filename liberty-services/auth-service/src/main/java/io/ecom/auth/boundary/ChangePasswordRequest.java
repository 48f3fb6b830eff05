package io.ecom.auth.boundary;

import io.ecom.auth.entity.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another password, from somebody who knows the current one. */
@Schema(name = "ChangePassword")
public record ChangePasswordRequest(
    @NotNull @Size(min = 1, max = Password.MAX_LENGTH) String currentPassword,
    @NotNull @Size(min = Password.MIN_LENGTH, max = Password.MAX_LENGTH) String newPassword) {

  /** Without its secrets, should it ever be printed. */
  @Override
  public String toString() {
    return "ChangePasswordRequest[***]";
  }
}
