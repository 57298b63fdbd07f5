package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionTerms;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Patient;
import org.capitation.ledger.Visit;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.value.Dated;

/**
 * 记账依据: all that visits are booked on beside themselves and what is in the books.
 *
 * @param version its version; it holds while that of the county is the same
 * @param index the newest attribution
 * @param calendar the accounting months
 * @param rule who bears what
 * @param attributable the days on which attribution terms are in force, by pot
 * @param providers the institutions
 */
record Ground(
    long version,
    AttributionIndex index,
    AccountingCalendar calendar,
    ChargingRule rule,
    Map<Pot, Dated<AttributionTerms>> attributable,
    Providers providers) {
  /** What is known of the patient of a visit on the service date. */
  Patient patient(long person, Visit visit, LocalDate day) {
    if (person == PersonKeys.NOBODY) {
      return Patient.UNKNOWN;
    }
    if (attributable.get(visit.pot()).on(day).isEmpty()) {
      return Patient.UNDECIDED;
    }
    int number = index.number(person);
    return Patient.of(number < 0 ? Optional.empty() : index.at(number, visit.pot(), day));
  }
}
