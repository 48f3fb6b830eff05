package io.ecom.user.boundary;

import io.ecom.user.entity.Address;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Address")
public record AddressResponse(
    String id,
    String fullName,
    String line1,
    @Nullable String line2,
    String city,
    String postalCode,
    @Nullable String region,
    String country,
    @Nullable String phone,
    boolean isDefault) {

  static AddressResponse of(Address address) {
    return new AddressResponse(
        address.id(),
        address.fullName(),
        address.line1(),
        address.line2(),
        address.city(),
        address.postalCode(),
        address.region(),
        address.country(),
        address.phone(),
        address.isDefault());
  }
}
