package io.ecom.auth.boundary;

import io.ecom.auth.entity.Password;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LoginRequest")
public record LoginRequest(
    @Schema(examples = "ada@example.com") @NotBlank @Size(max = 320) String email,
    @Schema(examples = "correct horse battery") @NotNull @Size(min = 1, max = Password.MAX_LENGTH)
        String password) {

  /** Without the password, should it ever be printed. */
  @Override
  public String toString() {
    return "LoginRequest[***]";
  }
}
