package io.ecom.user.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProfileRequest")
public record ProfileRequest(
    @Schema(examples = "Ada Lovelace")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
        String name,
    @Schema(examples = "+49 30 901820")
        @Pattern(regexp = Formats.PHONE, message = Formats.PHONE_MESSAGE)
        @Nullable String phone,
    @Schema(examples = "de-DE", description = "BCP 47 language tag")
        @Pattern(
            regexp = "([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?",
            message = "must be a language tag such as de-DE")
        @Nullable String locale) {}
