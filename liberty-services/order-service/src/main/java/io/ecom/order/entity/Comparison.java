package io.ecom.order.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * How a read model differed from what the events say.
 *
 * @param missing what should have been there
 * @param superfluous what should not have been there
 * @param differing ids of the first that were not the same
 */
public record Comparison(
    long same, long different, long missing, long superfluous, List<String> differing) {
  private static final int MOST_IDS = 20;

  public Comparison {
    differing = List.copyOf(differing);
  }

  /** Counts while things are compared. */
  public static final class Count {
    private final List<String> differing = new ArrayList<>();
    private long same;
    private long different;
    private long missing;
    private long superfluous;

    public void same() {
      same++;
    }

    public void different(String id) {
      different++;
      note(id);
    }

    public void missing(String id) {
      missing++;
      note(id);
    }

    public void superfluous(String id) {
      superfluous++;
      note(id);
    }

    private void note(String id) {
      if (differing.size() < MOST_IDS) {
        differing.add(id);
      }
    }

    public Comparison result() {
      return new Comparison(same, different, missing, superfluous, differing);
    }
  }
}
