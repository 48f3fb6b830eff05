package io.ecom.order.boundary;

import io.ecom.contracts.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A checkout. */
@Schema(name = "PlaceOrder")
public record PlaceOrderRequest(
    @NotBlank @Size(max = 64) String cartId,
    @NotNull @Valid AddressRequest shippingAddress,
    @NotNull @Valid PaymentMeans payment,
    @NotNull
        @Schema(description = "The total the customer was shown; 409 price-changed if it is not so")
        Money expectedTotal) {

  /**
   * Where to deliver to.
   *
   * @param country ISO 3166-1 alpha-2
   */
  @Schema(name = "ShippingAddressRequest")
  public record AddressRequest(
      @NotBlank @Size(max = 200) String fullName,
      @NotBlank @Size(max = 200) String line1,
      @Size(max = 200) @Nullable String line2,
      @NotBlank @Size(max = 100) String city,
      @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{1,14}", message = POSTAL_CODE)
          String postalCode,
      @Size(max = 100) @Nullable String region,
      @NotNull @CountryCode String country,
      @Pattern(regexp = "|\\+?[0-9 ()/.-]{3,30}", message = "must be a telephone number")
          @Nullable String phone) {
    private static final String POSTAL_CODE = "must be 2 to 15 letters, digits, blanks or hyphens";
  }

  /**
   * How to pay.
   *
   * @param token stands for the card at the payment provider; no card data here
   */
  @Schema(name = "PaymentMeans")
  public record PaymentMeans(@NotBlank @Size(max = 200) String token) {}
}
