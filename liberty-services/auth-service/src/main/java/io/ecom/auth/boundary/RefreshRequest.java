package io.ecom.auth.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For clients without cookies; a browser sends its cookie and no body. */
@Schema(name = "RefreshRequest")
public record RefreshRequest(@Size(max = 200) @Nullable String refreshToken) {

  @Override
  public String toString() {
    return "RefreshRequest[***]";
  }
}
