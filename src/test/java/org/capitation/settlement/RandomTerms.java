package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.payment.YearOfPayments;
import org.capitation.value.Bound;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Step;

/** Random terms of every kind, and random years. */
public final class RandomTerms {
  private final SplittableRandom random;

  public RandomTerms(SplittableRandom random) {
    this.random = random;
  }

  public SettlementTerms terms() {
    Scopes scopes =
        random.nextBoolean()
            ? new Scopes.Together(sharing())
            : new Scopes.Apart(sharing(), sharing());
    return terms(scopes);
  }

  SettlementTerms terms(Scopes scopes) {
    return new SettlementTerms(
        new Citation("", "第十二条"),
        random.nextBoolean() ? SettlementTerms.Reserve.DRAW : SettlementTerms.Reserve.KEEP,
        scopes,
        release(),
        maybe(
            new DistributionTerms(
                new DistributionTerms.ByTiers(
                    Map.of(Tier.COUNTY, BigDecimal.valueOf(6), Tier.VILLAGE, BigDecimal.ONE)),
                maybe(new Ratio(BigDecimal.valueOf(random.nextLong(1, 101), 2))))));
  }

  SharingTerms sharing() {
    return new SharingTerms(surplus(), overrun());
  }

  private SurplusTerms surplus() {
    Gate gate =
        new Gate(
            "ratio", new Bound(Bound.Side.AT_MOST, new BigDecimal("0.018")), Step.Unit.PER_CENT);
    return new SurplusTerms(
        BandsTest.random(random),
        random.nextInt(3) == 0 ? List.of(gate) : List.of(),
        maybe(minimum()),
        maybe(score()),
        maybe(deduction()),
        maybe(cap()),
        party());
  }

  private OverrunTerms overrun() {
    Ratio floor = perMille(random.nextLong(1001));
    Ratio ceiling = perMille(random.nextLong(1001));
    Sharing sharing =
        random.nextBoolean()
            ? new Sharing.ByBands(BandsTest.random(random))
            : new Sharing.ByScore(
                perMille(random.nextLong(1001)),
                floor.compareTo(ceiling) < 0 ? floor : ceiling,
                floor.compareTo(ceiling) < 0 ? ceiling : floor,
                BigDecimal.valueOf(random.nextLong(1, 101)));
    return new OverrunTerms(sharing, maybe(minimum()), maybe(cap()), party());
  }

  private Minimum minimum() {
    Minimum.Rate rate =
        random.nextBoolean()
            ? new Minimum.Fixed(perMille(random.nextLong(60)))
            : new Minimum.BySize(
                List.of(
                    new Minimum.BySize.Point(100, perMille(random.nextLong(60))),
                    new Minimum.BySize.Point(170, perMille(random.nextLong(60)))));
    return new Minimum(
        rate, random.nextBoolean() ? Minimum.Sharing.ABOVE : Minimum.Sharing.FROM_FIRST_FEN);
  }

  private ScoreTerm score() {
    BigDecimal marks = BigDecimal.valueOf(random.nextLong(1, 101));
    return switch (random.nextInt(4)) {
      case 0 -> new ScoreTerm.Proportional(marks);
      case 1 -> new ScoreTerm.AllFrom(marks);
      case 2 -> new ScoreTerm.AllOrNothing(marks);
      default ->
          new ScoreTerm.Banded(
              List.of(
                  new ScoreTerm.Banded.Band(Optional.of(marks), perMille(random.nextLong(1001))),
                  new ScoreTerm.Banded.Band(Optional.empty(), Ratio.ZERO)));
    };
  }

  private Deduction deduction() {
    return random.nextBoolean()
        ? new Deduction.OfShare(perMille(random.nextLong(1001)))
        : new Deduction.OfYuan(Money.ofFen(random.nextLong(100_000)));
  }

  private Cap cap() {
    Optional<Money> yuan = maybe(Money.ofFen(random.nextLong(2_000_000)));
    Ratio share = perMille(random.nextLong(100));
    return new Cap(yuan.isEmpty() ? Optional.of(share) : maybe(share), yuan);
  }

  private Release release() {
    return switch (random.nextInt(3)) {
      case 0 -> new Release.Full();
      case 1 -> new Release.ByScore(score());
      default ->
          new Release.Redistribution(
              BigDecimal.valueOf(100),
              Ratio.ofPercent("60"),
              List.of(
                  new Release.Redistribution.Band(
                      Optional.of(BigDecimal.ONE), Release.Refund.INDEX_TIMES_DEPOSIT),
                  new Release.Redistribution.Band(
                      Optional.empty(), Release.Refund.DEPOSIT_AND_POOL)));
    };
  }

  /** Budgets of 0.00 too, spending from below nothing to twice the budget and near it. */
  public Settlement.Inputs inputs() {
    return new Settlement.Inputs(
        Quotient.of(random.nextLong(50, 250) * 12 + random.nextLong(12), 12),
        List.of(segment(Population.SIGNED), segment(Population.UNSIGNED)),
        assessment(),
        amount(10_000),
        maybe(new Relief.OfShare(perMille(random.nextLong(1001)), "x")),
        YearOfPayments.opened(amount(5_000), amount(5_000))
            .plus(Given.months(amount(1_000_000), amount(1_000_000), amount(100_000))));
  }

  private Assessment assessment() {
    return new Assessment(
        maybe(BigDecimal.valueOf(random.nextLong(0, 10_001), 2)),
        random.nextBoolean()
            ? Map.of("ratio", Quotient.of(random.nextLong(3000, 4000), 200_000))
            : Map.of(),
        Map.of());
  }

  private Segment segment(Population population) {
    long budget = random.nextInt(10) == 0 ? 0 : random.nextLong(100_000_000);
    long spending =
        switch (random.nextInt(3)) {
          case 0 -> budget + random.nextLong(-5, 6);
          case 1 -> budget + random.nextLong(-budget / 20 - 1, budget / 20 + 1);
          default -> random.nextLong(-budget / 4 - 2, budget * 2 + 2);
        };
    List<Adjustment> adjustments = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      adjustments.add(new Adjustment(Money.ofFen(random.nextLong(-budget, budget + 1)), "x", ""));
    }
    Money violations = random.nextInt(3) == 0 ? amount(budget / 10 + 1) : Money.ZERO;
    return new Segment(
        population, Money.ofFen(budget), adjustments, Money.ofFen(spending), violations);
  }

  private Money amount(long most) {
    return Money.ofFen(random.nextLong(most));
  }

  private Party party() {
    return random.nextBoolean() ? Party.COMMUNITY : Party.FUND;
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  static Ratio perMille(long share) {
    return new Ratio(BigDecimal.valueOf(share, 3));
  }
}
