package io.ecom.user.boundary;

import io.ecom.user.entity.Address;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AddressRequest")
public record AddressRequest(
    @Schema(examples = "Ada Lovelace")
        @NotNull
        @Pattern(regexp = Formats.TEXT, message = Formats.TEXT_MESSAGE)
        @Size(max = 100)
        String fullName,
    @Schema(examples = "Unter den Linden 1")
        @NotNull
        @Pattern(regexp = Formats.TEXT, message = Formats.TEXT_MESSAGE)
        @Size(max = 150)
        String line1,
    @Size(max = 150) @Nullable String line2,
    @Schema(examples = "Berlin")
        @NotNull
        @Pattern(regexp = Formats.TEXT, message = Formats.TEXT_MESSAGE)
        @Size(max = 100)
        String city,
    @Schema(examples = "10117")
        @NotNull
        @Pattern(regexp = Formats.TEXT, message = Formats.TEXT_MESSAGE)
        @Size(max = 16)
        String postalCode,
    @Size(max = 100) @Nullable String region,
    @Schema(examples = "DE", description = "ISO 3166-1 alpha-2") @NotNull @CountryCode
        String country,
    @Pattern(regexp = Formats.PHONE, message = Formats.PHONE_MESSAGE) @Nullable String phone,
    @Schema(
            description =
                "true makes it the default; the default stays it until another becomes it")
        boolean isDefault) {

  Address toAddress() {
    return new Address(
        "", fullName, line1, line2, city, postalCode, region, country, phone, isDefault);
  }
}
