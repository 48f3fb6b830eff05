package io.ecom.webhook.boundary;

import io.ecom.shared.web.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookPage")
public record WebhookPage(List<WebhookResponse> items, @Nullable String nextCursor) {

  static WebhookPage of(Page<WebhookResponse> page) {
    return new WebhookPage(page.items(), page.nextCursor());
  }
}
