package io.ecom.auth.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The second step of a log-in: what the first one answered, and a code. */
@Schema(name = "SecondFactorLogin")
public record SecondFactorRequest(
    @NotBlank @Size(max = 100) String challenge, @NotBlank @Size(max = 40) String code) {}
