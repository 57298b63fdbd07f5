package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Counting;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/** 计数日: the days on which members are counted that a change may concern (A6). */
@ApplicationScoped
class CountedDays {
  @Inject private PolicyStore policies;
  @Inject private Clock clock;

  /** The days counted from the budget year of a day to that of today, by pot. */
  Map<Pot, List<DateRange>> since(County county, LocalDate day) {
    BudgetYear first = BudgetYear.of(day, county.startMonth());
    BudgetYear now = BudgetYear.of(LocalDate.now(clock), county.startMonth());
    Map<Pot, List<DateRange>> counted = new EnumMap<>(Pot.class);
    policies
        .policies(county)
        .dated(Pack.Terms::attribution)
        .forEach(
            (pot, terms) -> {
              List<DateRange> days = new ArrayList<>();
              for (int year = first.year(); year <= Math.max(first.year(), now.year()); year++) {
                days.addAll(of(county.year(year), terms));
              }
              counted.put(pot, days);
            });
    return counted;
  }

  private static List<DateRange> of(BudgetYear year, Dated<AttributionTerms> terms) {
    List<DateRange> days = new ArrayList<>();
    for (Dated.Span<AttributionTerms> span : terms.spans()) {
      Counting counting = span.what().counting();
      boolean elsewhere =
          counting instanceof Counting.Yearly yearly && !year.contains(yearly.day());
      if (!elsewhere && span.range().overlaps(year.range())) {
        counting
            .days(year)
            .values()
            .forEach(range -> range.intersection(span.range()).ifPresent(days::add));
      }
    }
    return days;
  }
}
