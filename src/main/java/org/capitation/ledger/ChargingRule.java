package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.capitation.attribution.Home;
import org.capitation.ledger.ChargingTerms.Late;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/** 记账规则: who bears a visit, and why (L1 to L8, L11, L12). */
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
    Optional<Scope.Line> line =
        inForce.flatMap(t -> t.scope().find(visit.care(), provider.kind(), day));
    Reason reason = inForce.isEmpty() ? Reason.NO_TERMS : reason(visit, patient, provider, line);
    return new Entry.Charge(
        account(visit, day, patient.home(), provider, reason),
        bookingMonth(visit),
        visit.amounts(),
        inForce.map(ChargingTerms::version).orElse(0L));
  }

  /**
   * The charge of a refund: it goes to the very account of its original – who bears it, who earned
   * it, its service month and, while that is open, its budget year – and is booked in its own month
   * (L6, L11).
   *
   * @param visit the refund
   * @param original the entry by which the original stands, or nothing while that has not arrived;
   *     an original of another pot counts as none
   * @param provider where it took place
   * @throws IllegalArgumentException if the visit is not a refund
   */
  public Entry.Charge refund(Visit visit, Optional<? extends Entry> original, Provider provider) {
    if (!visit.refund()) {
      throw new IllegalArgumentException("not a refund: " + visit.settlement());
    }
    Optional<? extends Entry> known = original.filter(o -> o.account().pot() == visit.pot());
    return new Entry.Charge(
        known.map(Entry::account).map(this::open).orElseGet(() -> waiting(visit, provider)),
        bookingMonth(visit),
        visit.amounts(),
        known.map(Entry::terms).orElse(0L));
  }

  /**
   * The charge of a visit where the decision on a dispute puts it (L22).
   *
   * @param visit a visit that stands somewhere
   */
  Entry.Charge ruled(BookedVisit visit, Ruled ruled) {
    Entry standing = visit.standing().orElseThrow();
    return new Entry.Charge(
        open(ruled.account(standing.account(), visit.provider())),
        bookingMonth(visit.visit()),
        visit.visit().amounts(),
        standing.terms());
  }

  /** Out of where a visit stands, and into where it is charged from now on (L12). */
  List<Entry> transfers(Entry standing, Entry.Charge charge) {
    return List.of(
        new Entry.Transfer(
            open(standing.account()), charge.month(), charge.amounts().negated(), standing.terms()),
        new Entry.Transfer(charge.account(), charge.month(), charge.amounts(), charge.terms()));
  }

  /** What takes back all that a visit comes to, where its budget year is open (L11). */
  List<Entry> takenBack(BookedVisit visit) {
    YearMonth month = bookingMonth(visit.visit());
    long terms = visit.standing().map(Entry::terms).orElse(0L);
    List<Entry> reversals = new ArrayList<>();
    visit
        .net(this::open)
        .forEach(
            (account, net) ->
                reversals.add(new Entry.Reversal(account, month, net.negated(), terms)));
    return reversals;
  }

  /**
   * The days from which on it may decide otherwise than on the day before, beside the first days of
   * months.
   */
  public SortedSet<LocalDate> turns() {
    SortedSet<LocalDate> turns = new TreeSet<>();
    for (Dated<ChargingTerms> dated : terms.values()) {
      for (Dated.Span<ChargingTerms> span : dated.spans()) {
        add(turns, span.range());
        span.what().scope().lines().forEach(line -> add(turns, line.days()));
      }
    }
    return turns;
  }

  private static void add(Set<LocalDate> turns, DateRange days) {
    turns.add(days.from());
    turns.add(days.to());
  }

  private LedgerAccount waiting(Visit visit, Provider provider) {
    LocalDate day = visit.settled().toLocalDate();
    return account(visit, day, Optional.empty(), provider, Reason.ORIGINAL_MISSING);
  }

  /** The accounting month of what is booked for a visit (L8). */
  public YearMonth bookingMonth(Visit visit) {
    return calendar.bookingMonth(YearMonth.from(visit.settled()));
  }

  /**
   * The account in which what concerns an account is booked now: itself while its budget year is
   * open, else that of the first open year, charged there or left to the fund as the terms at the
   * end of its service month say (L11).
   */
  public LedgerAccount open(LedgerAccount account) {
    return in(account, calendar.bookingYear(account.pot(), account.budgetYear()));
  }

  /** The account in which what concerns an account is booked if some year is the first open one. */
  LedgerAccount in(LedgerAccount account, int year) {
    if (year == account.budgetYear()) {
      return account;
    }
    boolean left = account.disposition() == Disposition.CHARGED && late(account) == Late.FUND;
    return account.in(year, left ? Reason.LATE : account.reason());
  }

  /**
   * What is done about a visit that would be borne by somebody else now (L12).
   *
   * @param visit the visit
   * @param standing the entry by which it stands
   */
  Reattribution.Outcome outcome(Visit visit, Entry standing) {
    LedgerAccount account = standing.account();
    if (account.reason().isRuled()) {
      return Reattribution.Outcome.RULED;
    }
    if (account.reason() != Reason.LATE && open(account).reason() == Reason.LATE) {
      return Reattribution.Outcome.YEAR_LOCKED;
    }
    boolean recent =
        termsOn(visit.pot(), serviceDate(visit))
            .map(t -> calendar.reachesBackTo(standing.month(), t.lookBack()))
            .orElse(true);
    return recent ? Reattribution.Outcome.MOVED : Reattribution.Outcome.BEYOND_LOOK_BACK;
  }

  /** The budget year of the service month, whichever bears it. */
  int ownYear(LedgerAccount account) {
    return BudgetYear.of(account.serviceMonth().atDay(1), startMonth).year();
  }

  private Late late(LedgerAccount account) {
    LocalDate end = account.serviceMonth().atEndOfMonth();
    return termsOn(account.pot(), end).map(ChargingTerms::late).orElse(Late.NEXT_YEAR);
  }

  private static Reason reason(
      Visit visit, Patient patient, Provider provider, Optional<Scope.Line> line) {
    if (line.isEmpty()) {
      return Reason.UNKNOWN_CODE;
    }
    if (provider.pharmacy() && visit.amounts().fund().isZero()) {
      return Reason.NO_FUND_PAYMENT;
    }
    if (patient.home().isEmpty()) {
      return patient.without();
    }
    return switch (line.get().treatment()) {
      case PACKAGE -> Reason.of(patient.home().get());
      case SEPARATE -> Reason.SEPARATE;
      case EXCLUDED -> Reason.EXCLUDED;
    };
  }

  /** An account of the budget year of the day, or of the first open year after it. */
  private LedgerAccount account(
      Visit visit, LocalDate day, Optional<Home> home, Provider provider, Reason reason) {
    int bearer = home.map(Home::community).orElse(Community.NONE);
    return open(
        new LedgerAccount(
            visit.pot(),
            bearer,
            provider.community(),
            Category.of(bearer, provider),
            reason,
            home.map(Home::signed).orElse(false),
            YearMonth.from(day),
            BudgetYear.of(day, startMonth).year()));
  }

  private Optional<ChargingTerms> termsOn(Pot pot, LocalDate day) {
    Dated<ChargingTerms> dated = terms.get(pot);
    return dated == null ? Optional.empty() : dated.on(day);
  }
}
