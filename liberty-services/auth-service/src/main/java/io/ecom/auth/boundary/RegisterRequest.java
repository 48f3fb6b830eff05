package io.ecom.auth.boundary;

import io.ecom.auth.entity.Account;
import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Password;
import io.ecom.shared.web.ProblemException;
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
        @NotNull
        @Size(max = Account.MAX_NAME_LENGTH)
        @Pattern(
            regexp = Account.NAME_SHAPE,
            message = "must not be blank or have control characters")
        String name) {

  /** Composing letters can still make an address too long that had the right shape. */
  EmailAddress address() {
    try {
      return new EmailAddress(email);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("email", "must be an e-mail address");
    }
  }

  /** Without the password, should it ever be printed. */
  @Override
  public String toString() {
    return "RegisterRequest[***]";
  }
}
