package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.files.store.LatestRuns;
import org.capitation.ledger.AccountingMonth;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.MonthCheck;
import org.capitation.ledger.MonthRule;
import org.capitation.ledger.NotClosable;
import org.capitation.ledger.store.MonthStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 会计月份: looks at the months of the caller's county, and closes them. */
@ApplicationScoped
public class AccountingMonths {
  /** The files that say whose anybody is; contracts count at once. */
  private static final List<String> REGISTERS =
      List.of(
          "institution",
          "community",
          "membership",
          "catchment",
          "insured",
          "team",
          "doctor",
          "designation");

  @Inject private MonthStore months;
  @Inject private Sides sides;
  @Inject private AttributionStore attributions;
  @Inject private LatestRuns runs;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The months of a budget year, with what is booked in them; nothing before there is a county. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<AccountingMonth> list(int year) {
    return counties.find(caller.county()).map(county -> list(county, year)).orElse(List.of());
  }

  /** The budget year that a month belongs to. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public int year(YearMonth month) {
    return counties.get(caller.county()).yearOf(month).year();
  }

  private List<AccountingMonth> list(County county, int year) {
    List<YearMonth> all = county.year(year).months();
    List<MonthStore.Sum> sums = months.sums(county, all.get(0), all.get(all.size() - 1));
    Map<YearMonth, Stamp> closings = months.closings(county);
    MonthRule rule = rule(county);
    return all.stream()
        .map(
            month ->
                new AccountingMonth(
                    month,
                    Optional.ofNullable(closings.get(month)),
                    !closings.containsKey(month) && rule.isNext(month),
                    Arrays.stream(Pot.values()).map(pot -> booked(pot, month, sums)).toList()))
        .toList();
  }

  private static AccountingMonth.Booked booked(
      Pot pot, YearMonth month, List<MonthStore.Sum> sums) {
    List<MonthStore.Sum> own =
        sums.stream().filter(sum -> sum.pot() == pot && sum.month().equals(month)).toList();
    return new AccountingMonth.Booked(
        pot,
        sum(own, Disposition.CHARGED),
        sum(own, Disposition.EXCLUDED),
        sum(own, Disposition.NOT_CHARGEABLE));
  }

  private static Amounts sum(List<MonthStore.Sum> sums, Disposition disposition) {
    return sums.stream()
        .filter(sum -> sum.disposition() == disposition)
        .map(MonthStore.Sum::amounts)
        .reduce(Amounts.ZERO, Amounts::plus);
  }

  /** What there is to know before a month is closed, and what stands against it (L14). */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<MonthCheck> check(YearMonth month) {
    return check(counties.get(caller.county()), month);
  }

  private List<MonthCheck> check(County county, YearMonth month) {
    MonthRule.Known known =
        new MonthRule.Known(
            runs.underway(county, "visit"),
            Arrays.stream(Pot.values()).map(pot -> known(county, month, pot)).toList(),
            attributions
                .computed(county)
                .map(time -> runs.since(county, REGISTERS, time))
                .orElse(0L));
    return rule(county).check(month, known);
  }

  private MonthRule.Known.OfPot known(County county, YearMonth month, Pot pot) {
    return new MonthRule.Known.OfPot(
        sides.compared(county, month, pot), months.uncharged(county, month, pot));
  }

  /**
   * Closes a month: nothing is booked in it any more (L8, L14). A month that is closed already
   * stays as it is.
   *
   * @throws NotClosable if something stands against it
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void close(YearMonth month) {
    County county = counties.get(caller.county());
    // an import may be booking in the month, or somebody else be closing it
    counties.hold(county);
    if (months.calendar(county).closed().contains(month)) {
      return;
    }
    List<MonthCheck> obstacles =
        check(county, month).stream().filter(MonthCheck::isObstacle).toList();
    if (!obstacles.isEmpty()) {
      throw new NotClosable(month, obstacles);
    }
    months.close(county, month, new Stamp(LocalDateTime.now(clock), caller.name()));
  }

  private MonthRule rule(County county) {
    return new MonthRule(months.calendar(county), months.first(county), LocalDate.now(clock));
  }
}
