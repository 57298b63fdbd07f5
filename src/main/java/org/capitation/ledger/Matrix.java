package org.capitation.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * 归属与就诊对照: who bears what of whom earned: both ledgers over the same lines of the totals (L9).
 *
 * <p>It holds what is of the package: what communities bear, and under {@code 0} what nobody's
 * people came to.
 */
public final class Matrix {
  private final Map<Cell, Amounts> cells = new HashMap<>();
  private final Map<Integer, Amounts> borne = new HashMap<>();
  private final Map<Earner, Amounts> earned = new HashMap<>();

  /**
   * 就诊方: a community, or a kind of place where the institution is of none.
   *
   * @param community the key of the community, or 0
   * @param place the category; nothing for a community
   */
  public record Earner(int community, Optional<Category> place) {
    /** A community. */
    public static Earner of(int community) {
      return new Earner(community, Optional.empty());
    }

    /** Institutions of no community. */
    public static Earner of(Category place) {
      return new Earner(0, Optional.of(place));
    }

    private static Earner of(LedgerAccount account) {
      return account.provider() == 0 ? of(account.category()) : of(account.provider());
    }
  }

  private record Cell(int home, Earner earner) {}

  /** What the totals charge to the lines that fit. */
  public static Matrix of(Totals totals, Predicate<Totals.Line> which) {
    Matrix matrix = new Matrix();
    totals
        .lines()
        .forEach(
            (line, sum) -> {
              if (line.account().isOfPackage() && which.test(line)) {
                matrix.add(line.account(), sum);
              }
            });
    return matrix;
  }

  private void add(LedgerAccount account, Amounts sum) {
    Earner earner = Earner.of(account);
    cells.merge(new Cell(account.home(), earner), sum, Amounts::plus);
    borne.merge(account.home(), sum, Amounts::plus);
    earned.merge(earner, sum, Amounts::plus);
  }

  /** What a home bears of what an earner earned. */
  public Amounts at(int home, Earner earner) {
    return cells.getOrDefault(new Cell(home, earner), Amounts.ZERO);
  }

  /** What a home bears of all, by the home ledger. */
  public Amounts borne(int home) {
    return borne.getOrDefault(home, Amounts.ZERO);
  }

  /** What an earner earned of all, by the provider ledger. */
  public Amounts earned(Earner earner) {
    return earned.getOrDefault(earner, Amounts.ZERO);
  }

  /** All that is borne. */
  public Amounts borne() {
    return borne.values().stream().reduce(Amounts.ZERO, Amounts::plus);
  }

  /** All that was earned. */
  public Amounts earned() {
    return earned.values().stream().reduce(Amounts.ZERO, Amounts::plus);
  }
}
