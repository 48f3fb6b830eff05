package io.ecom.gateway.entity;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whose turn it is among those who can do the same. */
public final class Balancer<M extends Balancer.Member> {
  /** Somebody who takes requests. */
  public interface Member {
    int weight();

    /** Requests under way. */
    int outstanding();

    /** The part of its usual share that it may have yet, above 0 and at most 1. */
    double warmth();
  }

  private final Balancing policy;
  private final List<M> members;

  /** How much of a turn each is owed: smooth weighted round-robin, as in nginx. */
  private final double[] owed;

  /** How much of the next turn each has saved while it warms up. */
  private final double[] saved;

  /** By which they are chosen just now: 0 for who may not be, -1 for who did not take it. */
  private final double[] shares;

  public Balancer(Balancing policy, List<M> members) {
    this.policy = policy;
    this.members = List.copyOf(members);
    owed = new double[members.size()];
    saved = new double[members.size()];
    shares = new double[members.size()];
  }

  public Balancing policy() {
    return policy;
  }

  public List<M> members() {
    return members;
  }

  /**
   * Gives the turn to an eligible member that takes it. Who warms up sits some turns out, unless
   * nobody else is there.
   *
   * @param takes whether a member whose turn it is takes it; asked at most once
   */
  public synchronized Optional<M> next(Predicate<M> eligible, Predicate<M> takes) {
    boolean heldBack = false;
    for (int i = 0; i < shares.length; i++) {
      M member = members.get(i);
      boolean may = eligible.test(member);
      boolean warm = may && isWarmEnough(i);
      heldBack |= may && !warm;
      shares[i] = warm ? member.weight() : 0;
    }
    Optional<M> taken = choose(takes);
    if (taken.isPresent() || !heldBack) {
      return taken;
    }
    for (int i = 0; i < shares.length; i++) {
      M member = members.get(i);
      boolean asked = shares[i] < 0;
      shares[i] = !asked && eligible.test(member) ? member.weight() : 0;
    }
    return choose(takes);
  }

  private boolean isWarmEnough(int index) {
    double warmth = members.get(index).warmth();
    if (warmth >= 1) {
      return true;
    }
    saved[index] += warmth;
    if (saved[index] < 1) {
      return false;
    }
    saved[index] -= 1;
    return true;
  }

  private Optional<M> choose(Predicate<M> takes) {
    int index;
    while ((index = best()) >= 0) {
      M member = members.get(index);
      if (takes.test(member)) {
        return Optional.of(member);
      }
      shares[index] = -1;
    }
    return Optional.empty();
  }

  /** Of those who may be chosen, whoever is owed most; -1 if nobody may. */
  private int best() {
    double most = policy == Balancing.ROUND_ROBIN ? Double.MAX_VALUE : leastLoad();
    double all = 0;
    int best = -1;
    for (int i = 0; i < shares.length; i++) {
      if (load(i) <= most) {
        owed[i] += shares[i];
        all += shares[i];
        best = best < 0 || owed[i] > owed[best] ? i : best;
      }
    }
    if (best >= 0) {
      owed[best] -= all;
    }
    return best;
  }

  private double leastLoad() {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < shares.length; i++) {
      least = Math.min(least, load(i));
    }
    return least;
  }

  /** What each would have under way with one more; without end for who may not be chosen. */
  private double load(int index) {
    return shares[index] > 0
        ? (members.get(index).outstanding() + 1) / shares[index]
        : Double.POSITIVE_INFINITY;
  }
}
