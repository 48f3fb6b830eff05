package io.ecom.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of a link that came by mail. */
@Schema(name = "LinkToken")
public record TokenRequest(@NotNull @Size(max = 100) String token) {

  /** Without its secrets, should it ever be printed. */
  @Override
  public String toString() {
    return "TokenRequest[***]";
  }
}
