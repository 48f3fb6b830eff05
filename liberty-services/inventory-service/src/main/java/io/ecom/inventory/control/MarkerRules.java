package io.ecom.inventory.control;

import io.ecom.inventory.entity.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of the markers of a stock document. */
final class MarkerRules {
  /** Longer than {@link StockSteps#IN_TIME}, and than clocks differ. */
  static final Duration KEEP_ENDINGS = Duration.ofSeconds(15);

  /** Longer than somebody goes on repeating a command of which he knows no outcome. */
  static final Duration KEEP_COMMANDS = Duration.ofHours(1);

  /** Longer than the event of an order stays away after its consumer died. */
  static final Duration ORPHANED = Duration.ofMinutes(10);

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Map<String, Reservation> known;
  private final Instant now;
  private final List<String> forgettable = new ArrayList<>();
  private final List<Marker> strays = new ArrayList<>();
  private final List<Marker> orphans = new ArrayList<>();
  private Instant nextLook;

  MarkerRules(List<Marker> markers, Map<String, Reservation> known, Instant now) {
    this.known = known;
    this.now = now;
    this.nextLook = now.plus(KEEP_COMMANDS);
    markers.forEach(this::judge);
  }

  private void judge(Marker marker) {
    if (marker.isCommand()) {
      keepUntil(marker.at().plus(KEEP_COMMANDS), marker);
      return;
    }
    Reservation reservation = known.get(marker.reservationId());
    if (marker.isReserving()) {
      judgeReserving(marker, reservation);
    } else if (reservation != null && !reservation.isOver()) {
      look(now.plus(SOON));
    } else {
      keepUntil(marker.at().plus(KEEP_ENDINGS), marker);
    }
  }

  private void judgeReserving(Marker marker, @Nullable Reservation reservation) {
    if (reservation != null && reservation.tookBy(marker.id())) {
      forgettable.add(marker.id());
      return;
    }
    look(now.plus(SOON));
    if (reservation != null) {
      strays.add(marker);
    } else if (marker.at().isBefore(now.minus(ORPHANED))) {
      orphans.add(marker);
    }
  }

  private void keepUntil(Instant end, Marker marker) {
    if (end.isBefore(now)) {
      forgettable.add(marker.id());
    } else {
      look(end);
    }
  }

  private void look(Instant at) {
    nextLook = at.isBefore(nextLook) ? at : nextLook;
  }

  /** Whose step is recorded. */
  List<String> forgettable() {
    return forgettable;
  }

  /** Whose reservation holds something else, or nothing. */
  List<Marker> strays() {
    return strays;
  }

  /** Of orders of which nothing is known after a long time. */
  List<Marker> orphans() {
    return orphans;
  }

  /** When there may be more to forget. */
  Instant nextLook() {
    return nextLook;
  }
}
