package io.ecom.notification.control;

import io.ecom.notification.control.NotificationStore.Position;
import io.ecom.notification.entity.Notification;
import io.ecom.shared.web.CurrentUser;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.PageRequest;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notifications of whoever asks; those of others do not exist here. */
@ApplicationScoped
public class Notifications {

  @Inject NotificationStore store;
  @Inject CurrentUser currentUser;

  public Page<Notification> own(PageRequest page) {
    Position after = position(page.after(2));
    List<Notification> found = store.findOf(currentUser.id(), after, page.limit() + 1);
    return Page.cut(
        found,
        page.limit(),
        last -> Cursor.encode(Long.toString(last.createdAt().toEpochMilli()), last.id()));
  }

  public Notification markRead(String id) {
    return store
        .markRead(currentUser.id(), id)
        .orElseThrow(() -> ProblemException.notFound("You have no such notification."));
  }

  private static @Nullable Position position(List<String> sortKey) {
    if (sortKey.isEmpty()) {
      return null;
    }
    try {
      return new Position(Instant.ofEpochMilli(Long.parseLong(sortKey.get(0))), sortKey.get(1));
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
  }
}
