package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capitation.value.BudgetYear;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 年度走势: one year worked out, with its steps. */
final class Course {
  private static final int MONTHS = 12;

  /** Fewer months of a year tell no range. */
  private static final int LEAST_MONTHS = 3;

  private static final int SHOWN_DECIMALS = 4;

  private final Spending spending;
  private final Steps steps;
  private final Projection projection;
  private final List<YearMonth> passed;
  private final List<BudgetYear> past;
  private final Season season;

  Course(Spending spending, MonitoringTerms terms) {
    this.spending = spending;
    this.steps = new Steps("monitoring", terms.basis());
    this.projection = new Projection(spending, terms);
    this.passed = spending.passed();
    this.past = projection.past();
    this.season = projection.season(past);
  }

  Outlook outlook(Money budget) {
    Money booked = sum(projection::booked);
    steps.add("M2", "booked", "", Step.Result.of(booked), spending.known().toString());
    Money completed = sum(projection::completed);
    tellCompletion(completed);
    tellSeason();
    Optional<Pace> pace =
        budget.isPositive() ? Optional.of(pace(booked, completed, budget)) : Optional.empty();
    Forecast forecast = forecast(completed, booked);
    Optional<Money> lastYear = past.stream().findFirst().map(projection::whole);
    List<MonthOutlook> months = months(forecast.expected().minus(spending.prior()), budget);
    return new Outlook(booked, completed, pace, forecast, lastYear, months, steps.list());
  }

  /** What the year has come to: brought along, month by month, and of earlier years. */
  private Money sum(Function<YearMonth, Money> month) {
    return Money.total(
        Stream.concat(Stream.of(spending.opening(), spending.prior()), passed.stream().map(month))
            .toList());
  }

  private void tellCompletion(Money completed) {
    List<Completion.Link> links = projection.completion().links();
    for (int lag = 0; lag < links.size(); lag++) {
      Completion.Link link = links.get(lag);
      if (link.changes()) {
        String formula = Figures.of(link.after()) + " ÷ " + Figures.of(link.before());
        Step.Result factor = shown(link.factor(), Step.Unit.NUMBER);
        steps.add("M3", "link", formula, factor, String.valueOf(lag), String.valueOf(lag + 1));
      }
    }
    for (YearMonth month : passed) {
      Money booked = projection.booked(month);
      Money whole = projection.completed(month);
      if (!whole.equals(booked)) {
        String rest = Figures.of(whole) + " − " + Figures.of(booked);
        steps.add("M3", "late", rest, Step.Result.of(whole.minus(booked)), month.toString());
      }
    }
    steps.add("M3", "completed", "", completed);
  }

  private void tellSeason() {
    Step.Result share = shown(season.share(passed.size()), Step.Unit.PER_CENT);
    if (season.years() == 0) {
      steps.add("M4", "season.equal", seasonToDate() + " ÷ " + seasonWhole(), share);
    } else {
      String from = String.valueOf(past.get(past.size() - 1).year());
      String to = String.valueOf(past.get(0).year());
      steps.add("M4", "season", seasonToDate() + " ÷ " + seasonWhole(), share, from, to);
    }
  }

  private String seasonToDate() {
    int count = passed.size();
    return season.years() == 0 ? Figures.of(count) : Figures.of(season.until(count));
  }

  private String seasonWhole() {
    return season.years() == 0 ? Figures.of(MONTHS) : Figures.of(season.whole());
  }

  private Pace pace(Money booked, Money completed, Money budget) {
    Money due = budget.times(season.share(passed.size()));
    String share = " × " + seasonToDate() + " ÷ " + seasonWhole();
    steps.add("M5", "due", Figures.of(budget) + share, rounded(due));
    return new Pace(
        due, pace("pace.booked", booked, budget), pace("pace.completed", completed, budget));
  }

  private Quotient pace(String key, Money spent, Money budget) {
    Quotient share = season.share(passed.size());
    Quotient pace =
        new Quotient(spent.yuan().multiply(share.whole()), budget.yuan().multiply(share.part()));
    String due = "(" + Figures.of(budget) + " × " + seasonToDate() + " ÷ " + seasonWhole() + ")";
    String formula = Figures.of(spent) + " ÷ " + due;
    steps.add("M5", key, formula, shown(pace, Step.Unit.PER_CENT));
    return pace;
  }

  private Forecast forecast(Money completed, Money booked) {
    int count = passed.size();
    Money done = completed.minus(spending.prior());
    Money expected = season.extrapolate(done, count).plus(spending.prior());
    String extrapolated = Figures.of(done) + " ÷ " + seasonToDate() + " × " + seasonWhole();
    steps.add("M6", "forecast", extrapolated + andPrior(), rounded(expected));
    Money straight = booked.times(Quotient.of(MONTHS, count));
    String line = Figures.of(booked) + " ÷ " + count + " × " + MONTHS;
    steps.add("M6", "straight", line, rounded(straight));
    Optional<Forecast.Range> range =
        past.isEmpty() ? byMonths(expected, completed) : Optional.of(byYears(expected));
    return new Forecast(expected, range, straight);
  }

  private String andPrior() {
    return spending.prior().isZero() ? "" : " + " + Figures.of(spending.prior());
  }

  /** The forecast times what past years came to over theirs, and the other way round. */
  private Forecast.Range byYears(Money expected) {
    Money low = expected;
    Money high = expected;
    Money own = expected.minus(spending.prior());
    for (BudgetYear year : past) {
      Quotient error = projection.error(year);
      Money other = missed("range.year", year, own, error);
      low = low.min(other);
      high = high.max(other);
      if (error.part().signum() > 0) {
        Money turned = missed("range.turned", year, own, new Quotient(error.whole(), error.part()));
        low = low.min(turned);
        high = high.max(turned);
      }
    }
    return new Forecast.Range(low, high, past.size());
  }

  /** What the year comes to if it misses its forecast by so much. */
  private Money missed(String key, BudgetYear year, Money own, Quotient error) {
    Money missed = own.times(error).plus(spending.prior());
    String ratio = Figures.of(error.part()) + " ÷ " + Figures.of(error.whole());
    String formula = Figures.of(own) + " × " + ratio + andPrior();
    steps.add("M7", key, formula, rounded(missed), String.valueOf(year.year()));
    return missed;
  }

  /** The months to come each as the lowest or the highest so far. */
  private Optional<Forecast.Range> byMonths(Money expected, Money completed) {
    List<Money> months = projection.completedInBooks();
    if (months.size() < LEAST_MONTHS) {
      return Optional.empty();
    }
    Money low = to("range.low", completed, Collections.min(months));
    Money high = to("range.high", completed, Collections.max(months));
    return Optional.of(new Forecast.Range(low.min(expected), high.max(expected), 0));
  }

  private Money to(String key, Money completed, Money month) {
    int left = MONTHS - passed.size();
    Money whole = completed.plus(month.times(Quotient.of(left, 1)));
    String formula = Figures.of(completed) + " + " + Figures.of(month) + " × " + left;
    steps.add("M7", key, formula, whole);
    return whole;
  }

  /** Each month; what the budget gives for them adds up to it. */
  private List<MonthOutlook> months(Money expected, Money budget) {
    List<MonthOutlook> months = new ArrayList<>();
    for (YearMonth month : spending.year().months()) {
      int index = months.size();
      Money booked = projection.booked(month);
      boolean over = index < passed.size();
      Money late = over ? projection.completed(month).minus(booked) : Money.ZERO;
      Money ahead = over ? Money.ZERO : share(expected, index);
      months.add(new MonthOutlook(month, booked, late, ahead, share(budget, index)));
    }
    return months;
  }

  /** What falls to a month by season. */
  private Money share(Money year, int index) {
    Money until = year.times(season.share(index + 1));
    return index == 0 ? until : until.minus(year.times(season.share(index)));
  }

  private static Step.Result rounded(Money amount) {
    return Step.Result.rounded(amount, Rounding.HALF_UP);
  }

  private static Step.Result shown(Quotient figure, Step.Unit unit) {
    return new Step.Result(figure.rounded(SHOWN_DECIMALS), unit, Optional.of(Rounding.HALF_UP));
  }
}
