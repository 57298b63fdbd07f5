package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/** A rule with terms for residents only: paper by first day, chronic diseases (14) left out. */
final class ResidentRule {
  /** The version of the terms. */
  static final long VERSION = 5;

  private ResidentRule() {}

  /** The rule with terms since 2025. */
  static ChargingRule closed(YearMonth... closed) {
    return during(since2025(), closed);
  }

  /** The rule with terms on these days. */
  static ChargingRule during(DateRange days, YearMonth... closed) {
    return of(terms(), days, new AccountingCalendar(Set.of(closed)));
  }

  /** The rule with other terms since 2025, and with the calendar. */
  static ChargingRule of(TermsBuilder terms, AccountingCalendar calendar) {
    return of(terms, since2025(), calendar);
  }

  /** The terms of the rule. */
  static TermsBuilder terms() {
    return new TermsBuilder().version(VERSION).in("11").out("14");
  }

  private static ChargingRule of(TermsBuilder terms, DateRange days, AccountingCalendar calendar) {
    return new ChargingRule(
        Map.of(Pot.RESIDENT, new Dated<>(List.of(new Dated.Span<>(days, terms.build())))),
        calendar,
        1);
  }

  private static DateRange since2025() {
    return DateRange.from(LocalDate.of(2025, 1, 1));
  }
}
