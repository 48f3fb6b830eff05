package io.ecom.user.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All addresses: there are never more than fit a page. */
@Schema(name = "AddressPage")
public record AddressPage(List<AddressResponse> items, @Nullable String nextCursor) {}
