package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.AttributionIndex;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Patient;
import org.capitation.ledger.Visit;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.Providers;

/**
 * 记账依据: all that visits are booked on beside themselves and what is in the books.
 *
 * @param version its version; it holds while that of the county is the same
 * @param index the newest attribution
 * @param frame all else
 */
record Ground(long version, AttributionIndex index, Frame frame) {
  /** What is known of the patient of a visit on the service date. */
  Patient patient(long person, Visit visit, LocalDate day) {
    if (person == PersonKeys.NOBODY) {
      return Patient.UNKNOWN;
    }
    int number = index.number(person);
    return frame.patient(
        visit.pot(), day, number < 0 ? Optional.empty() : index.at(number, visit.pot(), day));
  }

  /** The accounting months. */
  AccountingCalendar calendar() {
    return frame.calendar();
  }

  /** Who bears what. */
  ChargingRule rule() {
    return frame.rule();
  }

  /** The institutions. */
  Providers providers() {
    return frame.providers();
  }

  /** The codes of the communities, by key. */
  Map<Integer, String> communities() {
    return frame.communities();
  }
}
