package org.capitation.monitoring;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.ledger.Amounts;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;

/** 监测指标: what is watched, each a numerator over a denominator (M1, M5, M8). */
public enum Indicator {
  /** 支出进度, with late rows. */
  PACE(Step.Unit.PER_CENT, o -> o.outlook().pace().map(Pace::completed)),
  /** 基金支出增长率: of the forecast over the year before. */
  FUND_GROWTH(
      Step.Unit.PER_CENT, o -> o.lastYear().flatMap(last -> share(forecast(o).minus(last), last))),
  /** 基金结余率: what the forecast leaves of the budget. */
  BALANCE_RATE(Step.Unit.PER_CENT, o -> share(o.budget().minus(forecast(o)), o.budget())),
  /** 基层就诊率: visits at primary institutions of all in the county. */
  PRIMARY_SHARE(
      Step.Unit.PER_CENT,
      o -> share(o.attendance().counts().primary(), o.attendance().inCounty().visits())),
  /** 县域就诊率: visits in the county of all. */
  COUNTY_SHARE(Step.Unit.PER_CENT, o -> share(o.attendance().inCounty().visits(), all(o).visits())),
  /** 县域内基金支出占比. */
  COUNTY_FUND_SHARE(
      Step.Unit.PER_CENT, o -> share(o.attendance().inCounty().fund(), all(o).fund())),
  /** 未经转诊率: unreferred visits of those outside the pooling area. */
  UNREFERRED_SHARE(
      Step.Unit.PER_CENT,
      o -> share(o.attendance().counts().unreferred(), o.attendance().outside().visits())),
  /** 门诊率: visits per insured and year. */
  VISITS_PER_INSURED(
      Step.Unit.NUMBER, o -> share(Math.multiplyExact(all(o).visits(), 12L), o.memberMonths())),
  /** 人次人头比: visits per person seen. */
  VISITS_PER_PERSON(
      Step.Unit.NUMBER, o -> share(all(o).visits(), o.attendance().counts().persons())),
  /** 门诊次均费用. */
  FEE_PER_VISIT(Step.Unit.YUAN, o -> perVisit(all(o).fee(), all(o))),
  /** 门诊次均基金. */
  FUND_PER_VISIT(Step.Unit.YUAN, o -> perVisit(all(o).fund(), all(o))),
  /** 签约率. */
  SIGN_UP_RATE(
      Step.Unit.PER_CENT,
      o -> o.coverage().flatMap(c -> share(c.all().signed(), c.all().members()))),
  /** 重点人群签约率. */
  KEY_SIGN_UP_RATE(
      Step.Unit.PER_CENT,
      o -> o.coverage().flatMap(c -> share(c.key().signed(), c.key().members()))),
  /** 续约率. */
  RENEWAL_RATE(
      Step.Unit.PER_CENT,
      o -> o.coverage().flatMap(c -> share(c.all().renewed(), c.all().ended())));

  private final Step.Unit unit;
  private final Function<Observed, Optional<Quotient>> figure;

  Indicator(Step.Unit unit, Function<Observed, Optional<Quotient>> figure) {
    this.unit = unit;
    this.figure = figure;
  }

  /** The figures of all indicators that the data can give. */
  public static Map<Indicator, Quotient> of(Observed observed) {
    Map<Indicator, Quotient> figures = new EnumMap<>(Indicator.class);
    for (Indicator indicator : values()) {
      indicator.figure.apply(observed).ifPresent(figure -> figures.put(indicator, figure));
    }
    return figures;
  }

  /**
   * The indicator of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Indicator of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** What its figure counts. */
  public Step.Unit unit() {
    return unit;
  }

  /** The word for it in packs, message keys and APIs, such as {@code primary-share}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Amounts all(Observed observed) {
    return observed.attendance().all();
  }

  private static Money forecast(Observed observed) {
    return observed.outlook().forecast().expected();
  }

  private static Optional<Quotient> share(Money part, Money whole) {
    return whole.isPositive() ? Optional.of(Quotient.of(part, whole)) : Optional.empty();
  }

  private static Optional<Quotient> share(long part, long whole) {
    return whole > 0 ? Optional.of(Quotient.of(part, whole)) : Optional.empty();
  }

  private static Optional<Quotient> perVisit(Money amount, Amounts of) {
    return of.visits() > 0
        ? Optional.of(new Quotient(amount.yuan(), BigDecimal.valueOf(of.visits())))
        : Optional.empty();
  }
}
