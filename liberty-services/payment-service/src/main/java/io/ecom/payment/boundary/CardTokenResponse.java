package io.ecom.payment.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands for a card from here on. */
@Schema(name = "CardToken")
public record CardTokenResponse(String token, String brand, String last4) {}
