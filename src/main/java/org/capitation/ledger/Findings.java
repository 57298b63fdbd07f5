package org.capitation.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capitation.value.Money;

/** 校验结果: the differences found, by kind; the first of each are kept, the others counted. */
public final class Findings {
  /** How many differences of a kind are kept. */
  public static final int KEPT = 500;

  private final Map<Difference.Kind, Sum> sums = new EnumMap<>(Difference.Kind.class);
  private final List<Difference> kept = new ArrayList<>();

  /**
   * 合计.
   *
   * @param count how many differences
   * @param fund the pool payments that they are about
   */
  public record Sum(long count, Money fund) {
    private static final Sum NONE = new Sum(0, Money.ZERO);

    private Sum plus(Money more) {
      return new Sum(count + 1, fund.plus(more));
    }
  }

  /** Takes a difference; several threads may. */
  public synchronized void add(Difference difference) {
    Sum before = sums.getOrDefault(difference.kind(), Sum.NONE);
    sums.put(difference.kind(), before.plus(difference.fund()));
    if (before.count() < KEPT) {
      kept.add(difference);
    }
  }

  /** How many of each kind, and what they are about. */
  public synchronized Map<Difference.Kind, Sum> sums() {
    return Map.copyOf(sums);
  }

  /** The first of each kind. */
  public synchronized List<Difference> kept() {
    return List.copyOf(kept);
  }
}
