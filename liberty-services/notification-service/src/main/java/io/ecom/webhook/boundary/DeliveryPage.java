package io.ecom.webhook.boundary;

import io.ecom.shared.web.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookDeliveryPage")
public record DeliveryPage(List<DeliveryResponse> items, @Nullable String nextCursor) {

  static DeliveryPage of(Page<DeliveryResponse> page) {
    return new DeliveryPage(page.items(), page.nextCursor());
  }
}
