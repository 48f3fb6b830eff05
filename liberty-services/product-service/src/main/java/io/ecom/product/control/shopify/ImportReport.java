package io.ecom.product.control.shopify;

import java.util.ArrayList;
import java.util.List;

/** What an import did; it names the first thousand of the rows it rejected and counts them all. */
public final class ImportReport {

  /**
   * @param line in the file, the header being line 1
   */
  public record Rejection(long line, String handle, String reason) {}

  private static final int NAMED = 1000;

  private int created;
  private int updated;
  private int unchanged;
  private int rejectedCount;
  private final List<Rejection> rejected = new ArrayList<>();

  void count(int newlyCreated, int newlyUpdated, int leftUnchanged) {
    created += newlyCreated;
    updated += newlyUpdated;
    unchanged += leftUnchanged;
  }

  void reject(long line, String handle, String reason) {
    rejectedCount++;
    if (rejected.size() < NAMED) {
      rejected.add(new Rejection(line, handle, reason));
    }
  }

  public int created() {
    return created;
  }

  public int updated() {
    return updated;
  }

  public int unchanged() {
    return unchanged;
  }

  public int rejectedCount() {
    return rejectedCount;
  }

  public List<Rejection> rejected() {
    return List.copyOf(rejected);
  }
}
