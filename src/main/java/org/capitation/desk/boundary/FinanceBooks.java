package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.desk.MonthLine;
import org.capitation.desk.PaymentDay;
import org.capitation.desk.YearBeside;
import org.capitation.payment.Sheet;
import org.capitation.payment.boundary.Sheets;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Deadlines;
import org.capitation.value.Money;

/** 财政首页的取数: what is to be paid and when, and this year beside the last. */
@ApplicationScoped
public class FinanceBooks {
  @Inject private Positions positions;
  @Inject private Sheets sheets;
  @Inject private PolicyStore policies;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The months that are still to be paid, and the last two and this one in any case; what is due
   * first comes first. Nothing before a county is set up.
   */
  @Allowed(Circle.FINANCE)
  @Filtered
  @Transactional
  public List<PaymentDay> calendar() {
    return counties.find(caller.county()).stream()
        .flatMap(county -> Arrays.stream(Pot.values()).flatMap(pot -> days(county, pot)))
        .sorted(PaymentDay.DUE_FIRST)
        .toList();
  }

  private Stream<PaymentDay> days(County county, Pot pot) {
    YearMonth now = YearMonth.now(clock);
    int year = county.yearOf(now).year();
    Map<YearMonth, Sheet> prepared =
        Stream.of(year - 1, year)
            .flatMap(one -> sheets.list(pot, one).stream())
            .map(Sheets.Shown::sheet)
            .filter(sheet -> sheet.standing().state() != Sheet.State.STOPPED)
            .collect(Collectors.toMap(Sheet::month, Function.identity()));
    return Stream.concat(prepared.keySet().stream(), Stream.of(now.minusMonths(1), now))
        .distinct()
        .map(month -> day(county, pot, month, prepared))
        .filter(day -> day.isOpen() || !day.month().isBefore(now.minusMonths(2)))
        .filter(
            day ->
                day.sheet().isPresent()
                    || policies
                        .policies(county)
                        .of(pot, county.yearOf(day.month()).year())
                        .isPresent());
  }

  private PaymentDay day(County county, Pot pot, YearMonth month, Map<YearMonth, Sheet> prepared) {
    return new PaymentDay(
        pot,
        month,
        policies
            .policies(county)
            .deadlines(pot, county.yearOf(month).year())
            .of(Deadlines.Occasion.PAY, month.atEndOfMonth()),
        Optional.ofNullable(prepared.get(month)));
  }

  /** What each pot spent and paid month by month, beside the year before. */
  @Allowed(Circle.FINANCE)
  @Filtered
  @Transactional
  public List<YearBeside> beside(int year) {
    return counties.find(caller.county()).stream()
        .flatMap(
            county ->
                Arrays.stream(Pot.values())
                    .map(
                        pot ->
                            YearBeside.of(
                                pot, county.year(year), spent(county, pot, year), paid(pot, year))))
        .toList();
  }

  /** What each year bears in its own months. */
  private Map<YearMonth, Money> spent(County county, Pot pot, int year) {
    return Stream.of(year - 1, year)
        .flatMap(
            one ->
                positions.courses(one).stream()
                    .filter(course -> course.positions().pot() == pot)
                    .flatMap(course -> course.months().stream())
                    .filter(line -> county.year(one).months().contains(line.month())))
        .collect(Collectors.toMap(MonthLine::month, MonthLine::spending));
  }

  private Map<YearMonth, Money> paid(Pot pot, int year) {
    return Stream.of(year - 1, year)
        .flatMap(one -> sheets.list(pot, one).stream())
        .filter(shown -> shown.sheet().standing().state().isSettled())
        .collect(Collectors.toMap(shown -> shown.sheet().month(), Sheets.Shown::sum));
  }
}
