package io.ecom.user.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProfileRequest")
public record ProfileRequest(
    @Schema(examples = "Ada Lovelace")
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = Formats.TEXT, message = Formats.TEXT_MESSAGE)
        String name,
    @Schema(examples = "+49 30 901820")
        @Pattern(regexp = Formats.PHONE, message = Formats.PHONE_MESSAGE)
        @Nullable String phone,
    @Schema(examples = "de-DE", description = "BCP 47 language tag")
        @Pattern(regexp = Formats.LOCALE, message = "must be a language tag such as de-DE")
        @Nullable String locale) {}
