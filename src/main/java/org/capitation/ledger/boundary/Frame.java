package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Home;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Patient;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.value.Dated;

/**
 * 记账框架: what visits are booked on beside whose their patients are.
 *
 * @param version its version; it holds while that of the county is the same
 * @param calendar the accounting months
 * @param rule who bears what
 * @param attributable the days on which attribution terms are in force, by pot
 * @param providers the institutions
 * @param communities the codes of the communities, by key
 */
record Frame(
    long version,
    AccountingCalendar calendar,
    ChargingRule rule,
    Map<Pot, Dated<AttributionTerms>> attributable,
    Providers providers,
    Map<Integer, String> communities) {
  /** What is known of a registered patient whose home on the day is this, if there is one. */
  Patient patient(Pot pot, LocalDate day, Optional<Home> home) {
    return attributable.get(pot).on(day).isEmpty() ? Patient.UNDECIDED : Patient.of(home);
  }
}
