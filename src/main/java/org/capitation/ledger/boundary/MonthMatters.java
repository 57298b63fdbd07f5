package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.ledger.MonthRule;
import org.capitation.ledger.store.MonthStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/** 会计月份事项: the month whose turn it is to be closed, and those that were closed. */
@ApplicationScoped
class MonthMatters implements Matters {
  @Inject private MonthStore months;
  @Inject private CountyStore counties;
  @Inject private Clock clock;

  @Override
  public List<Matter> waiting(Account who) {
    return county(who, Circle.CLERK).stream()
        .flatMap(
            county ->
                next(county).stream()
                    .map(
                        month ->
                            matter(
                                "close",
                                month,
                                county,
                                month.plusMonths(1).atDay(1).atStartOfDay())))
        .toList();
  }

  /** The earliest open month, if it is over. */
  private Optional<YearMonth> next(County county) {
    YearMonth now = YearMonth.now(clock);
    return new MonthRule(months.calendar(county), months.first(county), LocalDate.now(clock))
        .openBefore(now).stream().findFirst();
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return county(who, Circle.OFFICES).stream()
        .flatMap(county -> closed(county, who, since))
        .toList();
  }

  private Stream<Matter> closed(County county, Account who, LocalDateTime since) {
    return months.closings(county).entrySet().stream()
        .filter(closing -> closing.getValue().at().isAfter(since))
        .filter(closing -> !closing.getValue().by().equals(who.name()))
        .map(closing -> matter("closed", closing.getKey(), county, closing.getValue().at()));
  }

  private static Matter matter(String kind, YearMonth month, County county, LocalDateTime since) {
    return Matter.of(
        "ledger." + kind,
        List.of(month.toString()),
        "/ledger/months?year=" + county.yearOf(month).year(),
        Optional.of(since));
  }

  private Optional<County> county(Account who, Circle circle) {
    return who.isIn(circle) ? counties.find(who.county()) : Optional.empty();
  }
}
