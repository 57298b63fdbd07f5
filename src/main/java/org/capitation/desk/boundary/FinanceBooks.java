package org.capitation.desk.boundary;

import static org.capitation.desk.PaymentDay.DUE_FIRST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
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
import org.capitation.desk.PaymentDay;
import org.capitation.desk.PotCourse;
import org.capitation.desk.YearBeside;
import org.capitation.payment.Sheet;
import org.capitation.payment.boundary.Sheets;
import org.capitation.policy.Policies;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.BudgetYear;
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
    return counties.find(caller.county()).stream().flatMap(this::days).sorted(DUE_FIRST).toList();
  }

  private Stream<PaymentDay> days(County county) {
    Policies packs = policies.policies(county);
    return Arrays.stream(Pot.values()).flatMap(pot -> days(county, packs, pot));
  }

  private Stream<PaymentDay> days(County county, Policies packs, Pot pot) {
    YearMonth now = YearMonth.now(clock);
    int year = county.yearOf(now).year();
    Map<YearMonth, Sheet> prepared =
        Stream.of(year - 1, year)
            .flatMap(one -> sheets.list(pot, one).stream())
            .map(Sheets.Shown::sheet)
            .filter(sheet -> sheet.standing().state() != Sheet.State.STOPPED)
            .collect(Collectors.toMap(Sheet::month, Function.identity()));
    Stream<YearMonth> expected =
        Stream.of(now.minusMonths(1), now)
            .filter(month -> packs.of(pot, county.yearOf(month).year()).isPresent());
    return Stream.concat(prepared.keySet().stream(), expected)
        .distinct()
        .map(
            month ->
                new PaymentDay(
                    pot,
                    month,
                    packs
                        .deadlines(pot, county.yearOf(month).year())
                        .of(Deadlines.Occasion.PAY, month.atEndOfMonth()),
                    Optional.ofNullable(prepared.get(month))))
        .filter(day -> day.isOpen() || !day.month().isBefore(now.minusMonths(2)));
  }

  /** What each pot spent and paid month by month, beside the year before. */
  @Allowed(Circle.FINANCE)
  @Filtered
  @Transactional
  public List<YearBeside> beside(int year) {
    return counties.find(caller.county()).stream()
        .flatMap(county -> beside(county, year).stream())
        .toList();
  }

  private List<YearBeside> beside(County county, int year) {
    List<PotCourse> now = positions.courses(year);
    List<PotCourse> before = positions.courses(year - 1);
    return Arrays.stream(Pot.values())
        .map(
            pot -> {
              Map<YearMonth, Money> spent = spent(now, pot, county.year(year));
              spent.putAll(spent(before, pot, county.year(year - 1)));
              return YearBeside.of(pot, county.year(year), spent, paid(pot, year));
            })
        .toList();
  }

  /** What a year bears in its own months. */
  private static Map<YearMonth, Money> spent(List<PotCourse> courses, Pot pot, BudgetYear year) {
    Map<YearMonth, Money> spent = new HashMap<>();
    courses.stream()
        .filter(course -> course.positions().pot() == pot)
        .flatMap(course -> course.months().stream())
        .filter(line -> year.months().contains(line.month()))
        .forEach(line -> spent.put(line.month(), line.spending()));
    return spent;
  }

  private Map<YearMonth, Money> paid(Pot pot, int year) {
    return Stream.of(year - 1, year)
        .flatMap(one -> sheets.list(pot, one).stream())
        .filter(shown -> shown.sheet().standing().state().isSettled())
        .collect(Collectors.toMap(shown -> shown.sheet().month(), Sheets.Shown::sum));
  }
}
