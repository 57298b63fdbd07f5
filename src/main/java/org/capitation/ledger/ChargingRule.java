package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.Home;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.BudgetYear;
import org.capitation.value.Dated;

/** 记账规则: who bears a visit, and why (L1 to L8). */
public final class ChargingRule {
  private final Map<Pot, Dated<ChargingTerms>> terms;
  private final AccountingCalendar calendar;
  private final int startMonth;

  /**
   * The rule of a county.
   *
   * @param terms the terms in force, by pot
   * @param calendar the accounting months
   * @param startMonth the month in which the budget year starts
   */
  public ChargingRule(
      Map<Pot, Dated<ChargingTerms>> terms, AccountingCalendar calendar, int startMonth) {
    this.terms = Map.copyOf(terms);
    this.calendar = calendar;
    this.startMonth = startMonth;
  }

  /** The date that decides about home, provider and budget year (L2). */
  public LocalDate serviceDate(Visit visit) {
    LocalDate settled = visit.settled().toLocalDate();
    if (!visit.paper()) {
      return settled;
    }
    boolean byFirstDay = termsOn(visit.pot(), settled).map(t -> t.paperByFirstDay()).orElse(true);
    return byFirstDay ? visit.begun() : settled;
  }

  /**
   * The charge of a visit.
   *
   * @param visit not a refund; for refunds see {@link #refund}
   * @param patient what is known of the patient on the service date
   * @param provider where it took place
   * @throws IllegalArgumentException if the visit is a refund
   */
  public Entry.Charge charge(Visit visit, Patient patient, Provider provider) {
    if (visit.refund()) {
      throw new IllegalArgumentException("a refund: " + visit.settlement());
    }
    LocalDate day = serviceDate(visit);
    Optional<ChargingTerms> inForce = termsOn(visit.pot(), day);
    Reason reason = reason(visit, patient, provider, inForce);
    int home = patient.home().map(Home::community).orElse(Community.NONE);
    return new Entry.Charge(
        account(visit, day, home, provider, reason),
        bookingMonth(visit),
        visit.amounts(),
        inForce.map(ChargingTerms::version).orElse(0L));
  }

  /**
   * The charge of a refund: it goes to the very account of its original – who bore it, who earned
   * it, its service month and budget year – and is booked in its own month (L6).
   *
   * @param visit the refund
   * @param original the charge of the original, or nothing while that has not arrived; an original
   *     of another pot counts as none
   * @param provider where it took place
   * @throws IllegalArgumentException if the visit is not a refund
   */
  public Entry.Charge refund(Visit visit, Optional<Entry.Charge> original, Provider provider) {
    if (!visit.refund()) {
      throw new IllegalArgumentException("not a refund: " + visit.settlement());
    }
    Optional<Entry.Charge> known = original.filter(o -> o.account().pot() == visit.pot());
    return new Entry.Charge(
        known.map(Entry.Charge::account).orElseGet(() -> waiting(visit, provider)),
        bookingMonth(visit),
        visit.amounts(),
        known.map(Entry.Charge::terms).orElse(0L));
  }

  private LedgerAccount waiting(Visit visit, Provider provider) {
    LocalDate day = visit.settled().toLocalDate();
    return account(visit, day, Community.NONE, provider, Reason.ORIGINAL_MISSING);
  }

  /** The accounting month of what is booked for a visit (L8). */
  public YearMonth bookingMonth(Visit visit) {
    return calendar.bookingMonth(YearMonth.from(visit.settled()));
  }

  private static Reason reason(
      Visit visit, Patient patient, Provider provider, Optional<ChargingTerms> terms) {
    if (terms.isEmpty()) {
      return Reason.NO_TERMS;
    }
    if (provider.pharmacy() && visit.amounts().fund().isZero()) {
      return Reason.NO_FUND_PAYMENT;
    }
    if (!patient.known()) {
      return Reason.UNKNOWN_PERSON;
    }
    if (patient.home().isEmpty()) {
      return Reason.NOT_INSURED;
    }
    return terms.get().excludes(visit.medicalType()).isPresent()
        ? Reason.EXCLUDED
        : Reason.of(patient.home().get());
  }

  private LedgerAccount account(
      Visit visit, LocalDate day, int home, Provider provider, Reason reason) {
    return new LedgerAccount(
        visit.pot(),
        home,
        provider.community(),
        Category.of(home, provider),
        reason,
        YearMonth.from(day),
        BudgetYear.of(day, startMonth).year());
  }

  private Optional<ChargingTerms> termsOn(Pot pot, LocalDate day) {
    Dated<ChargingTerms> dated = terms.get(pot);
    return dated == null ? Optional.empty() : dated.on(day);
  }
}
