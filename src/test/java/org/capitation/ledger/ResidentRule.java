package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.registry.Pot;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/** A rule with terms for residents only: paper by first day, chronic diseases (14) left out. */
final class ResidentRule {
  /** The version of the terms. */
  static final long VERSION = 5;

  private ResidentRule() {}

  /** The rule with terms since 2025. */
  static ChargingRule closed(YearMonth... closed) {
    return during(DateRange.from(LocalDate.of(2025, 1, 1)), closed);
  }

  /** The rule with terms on these days. */
  static ChargingRule during(DateRange days, YearMonth... closed) {
    ChargingTerms terms =
        new ChargingTerms(
            new Citation("", ""),
            VERSION,
            true,
            List.of(new ChargingTerms.Exclusion("14", true, "")));
    return new ChargingRule(
        Map.of(Pot.RESIDENT, new Dated<>(List.of(new Dated.Span<>(days, terms)))),
        new AccountingCalendar(Set.of(closed)),
        1);
  }
}
