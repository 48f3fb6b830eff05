package io.ecom.notification.boundary;

import io.ecom.shared.web.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NotificationPage")
public record NotificationPage(List<NotificationResponse> items, @Nullable String nextCursor) {

  static NotificationPage of(Page<NotificationResponse> page) {
    return new NotificationPage(page.items(), page.nextCursor());
  }
}
