package io.ecom.payment.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card of the test provider. */
@Schema(name = "TestCard")
public record CardRequest(
    @NotBlank @Pattern(regexp = "[0-9 ]{12,23}", message = "is not a card number")
        String cardNumber,
    @NotBlank @Pattern(regexp = "(0[1-9]|1[0-2])/[0-9]{2}", message = "must be MM/YY")
        String expiry,
    @NotBlank @Pattern(regexp = "[0-9]{3,4}", message = "must be 3 or 4 digits") String cvc) {}
