package org.capitation.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.capitation.attribution.Ages;
import org.capitation.attribution.Cells;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 随机预算: random claimants and terms of every kind, small pools and empty communities included. */
final class RandomSplit {
  static final Cells THREE_AGES =
      new Cells(
          List.of(),
          List.of(
              Splits.cell("child", 0, 17),
              Splits.cell("adult", 18, 59),
              Splits.cell("old", 60, Ages.NO_END)));

  private static final List<String> CELLS = THREE_AGES.names();

  private final SplittableRandom random;

  RandomSplit(SplittableRandom random) {
    this.random = random;
  }

  List<Claimant> claimants() {
    int unitsPerYear = List.of(1, 12, 365).get(random.nextInt(3));
    List<Claimant> claimants = new ArrayList<>();
    for (int community = 1; community <= random.nextInt(1, 7); community++) {
      claimants.add(new Claimant(community, "C" + community, members(unitsPerYear), past()));
    }
    return claimants;
  }

  private Members members(int unitsPerYear) {
    Map<Members.Kind, Long> units = new HashMap<>();
    for (String cell : CELLS) {
      units.put(new Members.Kind(cell, true), some(100_000));
      units.put(new Members.Kind(cell, false), some(100_000));
    }
    return new Members(unitsPerYear, units);
  }

  private Optional<History> past() {
    return random.nextInt(5) == 0
        ? Optional.empty()
        : Optional.of(
            new History.Counted(
                Money.ofFen(some(1_000_000_000)), some(100_000), Money.ofFen(some(1_000_000_000))));
  }

  /** Often 0. */
  private long some(long most) {
    return random.nextInt(4) == 0 ? 0 : random.nextLong(most);
  }

  BudgetTerms terms() {
    Method method = method();
    Regime regime =
        method instanceof Quota quota && random.nextBoolean()
            ? new Regime.FixedRate(quota)
            : new Regime.FixedTotal(method);
    return terms(regime);
  }

  private BudgetTerms terms(Regime regime) {
    BudgetTerms plain = Splits.terms("0", new ByMembers());
    return new BudgetTerms(
        Splits.BASIS,
        new BudgetTerms.Resources(total(), outpatient(), reserve()),
        regime,
        random.nextBoolean() ? List.of() : objectives(),
        plain.noticeDay(),
        plain.switching());
  }

  Money money() {
    return Money.ofFen(
        random.nextInt(3) == 0 ? random.nextLong(4) : random.nextLong(10_000_000_000L));
  }

  private Total total() {
    if (random.nextBoolean()) {
      return new Total.HandedDown(money());
    }
    Money account = Money.ofFen(random.nextLong(100, 10_000_000_000L));
    Adjustment policy = new Adjustment("政策", "1号", Money.ofFen(random.nextLong(-50, 1_000_000)));
    return new Total.FromAccount(
        account,
        new Total.Growth(Ratio.ofPercent(random.nextInt(-30, 30) + ".5"), Optional.empty()),
        List.of(policy),
        random.nextBoolean() ? Optional.empty() : Optional.of(money()));
  }

  private Outpatient outpatient() {
    return switch (random.nextInt(3)) {
      case 0 -> new Outpatient.Whole();
      case 1 -> new Outpatient.Share(share());
      default -> new Outpatient.Amount(money());
    };
  }

  private Reserve reserve() {
    return random.nextBoolean()
        ? new Reserve.Share(share())
        : new Reserve.PerHead(Money.ofFen(random.nextLong(100)));
  }

  private List<BudgetTerms.Objective> objectives() {
    return Stream.of("C1", "C2", "C1", "C9")
        .map(code -> new Splits.Objective(code, Money.ofFen(random.nextLong(-100, 100)).toString()))
        .map(Splits.Objective::terms)
        .toList();
  }

  private Ratio share() {
    return new Ratio(BigDecimal.valueOf(random.nextInt(101), 2));
  }

  private Method method() {
    return switch (random.nextInt(7)) {
      case 0 -> new ByMembers();
      case 1 -> shares();
      case 2 -> new ByFactors(lambdas(), Map.of());
      case 3 -> new ByCells(THREE_AGES, Map.of("child", ratio(), "adult", ratio(), "old", ratio()));
      case 4 -> random.nextBoolean() ? PerHead.everybody(Rate.of(money())) : rates();
      case 5 -> ownCost();
      default -> hospitals();
    };
  }

  private PerHead rates() {
    Map<String, Rate> rates = new HashMap<>();
    CELLS.forEach(cell -> rates.put(cell, Rate.of(money())));
    return new PerHead(Optional.of(THREE_AGES), rates);
  }

  private ByShares shares() {
    int first = random.nextInt(101);
    int second = random.nextInt(101 - first);
    return Splits.shares("C1", first + "%", "C2", second + "%", "C9", (100 - first - second) + "%");
  }

  private ByFactors.Lambdas lambdas() {
    int first = random.nextInt(101);
    int second = random.nextInt(101 - first);
    return new ByFactors.Lambdas(
        Ratio.ofPercent("" + first),
        Ratio.ofPercent("" + second),
        Ratio.ofPercent("" + (100 - first - second)));
  }

  private Ratio ratio() {
    return new Ratio(BigDecimal.valueOf(random.nextInt(300), 2));
  }

  private OwnCost ownCost() {
    Map<String, Costs> costs = new HashMap<>();
    for (String code : List.of("C1", "C2", "C3")) {
      costs.put(code, new Costs(persons(), persons()));
    }
    return new OwnCost(
        new CostLimits.Percentiles(Ratio.ofPercent("25"), Ratio.ofPercent("75"), List.of()), costs);
  }

  private List<Money> persons() {
    return random.longs(random.nextInt(6), 0, 2_000_000).mapToObj(Money::ofFen).toList();
  }

  private HospitalHeads hospitals() {
    HospitalHeads.Patients own =
        new HospitalHeads.Patients(0, random.nextLong(30_000), random.nextLong(1_000_000));
    return new HospitalHeads(
        new HospitalHeads.Patients(600_000, 30_000, 1_500_007),
        Ratio.ofPercent("95"),
        new HospitalHeads.HeadQuota(
            Money.ofYuan("7200"), Money.ofYuan("600"), Ratio.ofPercent("6")),
        Map.of("C1", own, "C3", new HospitalHeads.Patients(0, 0, 1)));
  }
}
