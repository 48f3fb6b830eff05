package io.ecom.auth.boundary;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Password;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RegisterRequest")
public record RegisterRequest(
    @Schema(examples = "ada@example.com")
        @NotNull
        @Size(max = EmailAddress.MAX_LENGTH)
        @Pattern(
            regexp = "\\s*+" + EmailAddress.SHAPE + "\\s*",
            message = "must be an e-mail address")
        String email,
    @Schema(examples = "correct horse battery")
        @NotNull
        @Size(min = Password.MIN_LENGTH, max = Password.MAX_LENGTH)
        String password,
    @Schema(examples = "Ada Lovelace")
        @NotBlank
        @Size(max = Account.MAX_NAME_LENGTH)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
        String name) {

  /** Without the password, should it ever be printed. */
  @Override
  public String toString() {
    return "RegisterRequest[***]";
  }
}
