package org.capitation.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 协商方案: what a version of a budget has in place of the terms of its pack, or beside them.
 *
 * @param method the shares or factors agreed on; nothing if those of the pack hold
 * @param objectives adjustments for objective factors, beside those of the pack (B10)
 */
public record Offer(Optional<Method> method, List<BudgetTerms.Objective> objectives) {
  /** 按政策包: the terms of the pack as they are. */
  public static final Offer PACK = new Offer(Optional.empty(), List.of());

  private static final String TAB = "\t";
  private static final String SHARE = "share";
  private static final String FACTORS = "factors";
  private static final String OBJECTIVE = "objective";

  /** Keeps the list from being changed. */
  public Offer {
    objectives = List.copyOf(objectives);
  }

  /** By typed shares. */
  public static Offer shares(Map<String, Ratio> shares) {
    return new Offer(Optional.of(new ByShares(shares)), List.of());
  }

  /** By the three factors, weighed anew. */
  public static Offer factors(ByFactors.Lambdas lambdas) {
    return new Offer(Optional.of(new ByFactors(lambdas, Map.of())), List.of());
  }

  /** The same with one more adjustment. */
  public Offer plus(BudgetTerms.Objective objective) {
    List<BudgetTerms.Objective> all = new ArrayList<>(objectives);
    all.add(objective);
    return new Offer(method, all);
  }

  /** The same adjustments with shares or factors of another offer. */
  public Offer by(Offer other) {
    return new Offer(other.method, objectives);
  }

  /**
   * The terms that come of it.
   *
   * @throws Unfit if the method does not go with them
   */
  public BudgetTerms on(BudgetTerms pack) {
    List<BudgetTerms.Objective> all = new ArrayList<>(pack.objectives());
    all.addAll(objectives);
    return new BudgetTerms(
        pack.basis(),
        pack.resources(),
        method.map(agreed -> regime(pack, agreed)).orElse(pack.regime()),
        all,
        pack.noticeDay(),
        pack.switching());
  }

  private static Regime regime(BudgetTerms pack, Method agreed) {
    if (pack.regime() instanceof Regime.FixedRate) {
      throw new Unfit("offer-rate", agreed.name());
    }
    return new Regime.FixedTotal(agreed);
  }

  /** As it is kept and signed: a line for each figure, in no language. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    method.ifPresent(
        agreed -> {
          if (agreed instanceof ByShares shares) {
            new TreeMap<>(shares.shares())
                .forEach((code, share) -> lines.add(line(SHARE, code, share)));
          } else if (agreed instanceof ByFactors factors) {
            ByFactors.Lambdas l = factors.lambdas();
            lines.add(line(FACTORS, l.spending(), l.visits(), l.fees()));
          }
        });
    for (BudgetTerms.Objective one : objectives) {
      Adjustment a = one.adjustment();
      lines.add(line(OBJECTIVE, one.code(), a.amount(), a.document(), a.reason()));
    }
    return lines;
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.toString().replaceAll("\\s+", " "))
        .collect(Collectors.joining(TAB));
  }

  /** What the lines say. */
  public static Offer of(List<String> lines) {
    Map<String, Ratio> shares = new TreeMap<>();
    Offer offer = PACK;
    for (String line : lines) {
      String[] cells = line.split(TAB, -1);
      switch (cells[0]) {
        case SHARE -> shares.put(cells[1], Ratio.ofPercent(cells[2]));
        case FACTORS -> offer = offer.by(factors(lambdas(cells)));
        case OBJECTIVE -> offer = offer.plus(objective(cells));
        default -> throw new IllegalArgumentException(line);
      }
    }
    return shares.isEmpty() ? offer : offer.by(shares(shares));
  }

  private static ByFactors.Lambdas lambdas(String[] cells) {
    return new ByFactors.Lambdas(
        Ratio.ofPercent(cells[1]), Ratio.ofPercent(cells[2]), Ratio.ofPercent(cells[3]));
  }

  private static BudgetTerms.Objective objective(String[] cells) {
    return new BudgetTerms.Objective(
        cells[1], new Adjustment(cells[4], cells[3], Money.ofYuan(cells[2])));
  }
}
