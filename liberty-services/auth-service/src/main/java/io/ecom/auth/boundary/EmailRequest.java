package io.ecom.auth.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to send a link. */
@Schema(name = "EmailRequest")
public record EmailRequest(
    @Schema(examples = "ada@example.com") @NotBlank @Size(max = 320) String email) {}
