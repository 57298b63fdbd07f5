package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.value.Money;

/**
 * 更正链复核: looks at visits together with what else is booked for the same record: older versions,
 * originals, refunds and later entries (L19).
 */
public final class ChainCheck {
  /** Stands for a version of the attribution that the books do not tell. */
  public static final long NOT_TOLD = -1;

  private final Recharge recharge;
  private final AccountingCalendar calendar;
  private final Findings findings;

  /**
   * 链节: a version of a record with all its entries.
   *
   * @param booked the version
   * @param person our key of the patient, or 0
   * @param attribution the version of the attribution that it stands on, or {@link #NOT_TOLD}
   * @param serviceDate the service date that was booked
   */
  public record Link(BookedVisit booked, long person, long attribution, LocalDate serviceDate) {}

  /**
   * Begins to look.
   *
   * @param recharge charges again
   * @param calendar the accounting months
   * @param findings takes what is found
   */
  public ChainCheck(Recharge recharge, AccountingCalendar calendar, Findings findings) {
    this.recharge = recharge;
    this.calendar = calendar;
    this.findings = findings;
  }

  /**
   * Looks at some visits.
   *
   * @param asked the keys of those to look at
   * @param links these, every other version of their records, and their originals over any number
   *     of steps
   */
  public void look(Set<Long> asked, List<Link> links) {
    Map<String, Link> newest = new HashMap<>();
    links.forEach(link -> newest.merge(settlement(link), link, ChainCheck::newer));
    Set<String> records =
        links.stream()
            .filter(link -> asked.contains(link.booked.id()))
            .map(ChainCheck::settlement)
            .collect(Collectors.toSet());
    for (Link link : links) {
      if (records.contains(settlement(link))) {
        look(link, newest);
      }
    }
  }

  private static String settlement(Link link) {
    return link.booked.visit().settlement();
  }

  private static Link newer(Link a, Link b) {
    return a.booked.revision() > b.booked.revision() ? a : b;
  }

  private void look(Link link, Map<String, Link> newest) {
    BookedVisit booked = link.booked;
    booked.entries().stream().skip(1).forEach(entry -> month(booked, entry));
    Map<LedgerAccount, Amounts> net = booked.net();
    if (newest.get(settlement(link)) != link) {
      net.forEach(
          (account, amounts) -> report(Difference.Kind.NOT_TAKEN_BACK, booked, account, amounts));
      return;
    }
    Optional<Entry> standing = booked.standing();
    Amounts all = booked.visit().amounts();
    if (standing.isEmpty() || !net.equals(stands(standing.get(), all))) {
      unbalanced(booked, net, standing);
    } else if (booked.visit().refund()) {
      refund(link, standing.get(), newest);
    } else if (booked.entries().size() > 1) {
      judge(link, standing.get());
    }
  }

  private static Map<LedgerAccount, Amounts> stands(Entry standing, Amounts all) {
    return all.isZero() ? Map.of() : Map.of(standing.account(), all);
  }

  /** The accounting month fits the settlement (L8). */
  private void month(BookedVisit booked, Entry entry) {
    YearMonth settled = YearMonth.from(booked.visit().settled());
    if (entry.month().isBefore(settled) || entry.month().isAfter(calendar.bookingMonth(settled))) {
      report(Difference.Kind.MONTH, booked, entry, entry.account());
    }
  }

  private void unbalanced(
      BookedVisit booked, Map<LedgerAccount, Amounts> net, Optional<Entry> standing) {
    Amounts sum = net.values().stream().reduce(Amounts.ZERO, Amounts::plus);
    Entry last = booked.entries().get(booked.entries().size() - 1);
    LedgerAccount account = standing.orElse(last).account();
    Totals.Line line = new Totals.Line(account, last.month());
    findings.add(
        new Difference(
            Difference.Kind.NET,
            booked.id(),
            new Difference.Side(line, sum),
            new Difference.Side(line, booked.visit().amounts())));
  }

  /** A refund stands where its original stands, or waits for it (L6). */
  private void refund(Link link, Entry standing, Map<String, Link> newest) {
    Optional<Entry> original = original(link.booked.visit(), newest);
    boolean waits = standing.account().reason() == Reason.ORIGINAL_MISSING;
    if (original.isEmpty()) {
      if (!waits) {
        report(Difference.Kind.REFUND, link.booked, standing, null);
      }
      return;
    }
    if (!original.get().account().equals(standing.account())) {
      report(
          waits ? Difference.Kind.REFUND_WAITING : Difference.Kind.REFUND,
          link.booked,
          standing,
          original.get().account());
    }
  }

  private static Optional<Entry> original(Visit refund, Map<String, Link> newest) {
    Set<String> seen = new HashSet<>(Set.of(refund.settlement()));
    String settlement = refund.original();
    while (seen.add(settlement)) {
      Link original = newest.get(settlement);
      if (original == null) {
        return Optional.empty();
      }
      if (!original.booked.visit().refund()) {
        return original.booked.standing().filter(entry -> entry.account().pot() == refund.pot());
      }
      settlement = original.booked.visit().original();
    }
    return Optional.empty();
  }

  /** What was moved stands as the rule says under the terms that moved it, and of today. */
  private void judge(Link link, Entry standing) {
    BookedVisit booked = link.booked;
    Visit visit = booked.visit();
    Recharge.Case what =
        new Recharge.Case(
            standing.account(),
            standing.terms(),
            visit.care(),
            booked.provider().kind(),
            visit.amounts().fund().isZero());
    int day = (int) link.serviceDate.toEpochDay();
    int patient = recharge.patient(link.person, link.attribution, visit.pot(), day);
    Optional<LedgerAccount> then = recharge.then(what, patient, link.serviceDate);
    if (!then.equals(Optional.of(standing.account()))) {
      report(Difference.Kind.CHARGE, booked, standing, then.orElse(null));
      return;
    }
    int now = recharge.patient(link.person, visit.pot(), day);
    LedgerAccount today = recharge.today(what, now, link.serviceDate);
    if (!today.equals(standing.account())) {
      report(Difference.Kind.TODAY, booked, standing, today);
    }
  }

  private void report(Difference.Kind kind, BookedVisit booked, Entry entry, LedgerAccount right) {
    Totals.Line line = right == null ? null : new Totals.Line(right, entry.month());
    findings.add(
        new Difference(
            kind,
            booked.id(),
            new Difference.Side(new Totals.Line(entry.account(), entry.month()), entry.amounts()),
            new Difference.Side(line, entry.amounts())));
  }

  private void report(
      Difference.Kind kind, BookedVisit booked, LedgerAccount account, Amounts amounts) {
    YearMonth month = booked.entries().get(0).month();
    findings.add(
        new Difference(
            kind,
            booked.id(),
            new Difference.Side(new Totals.Line(account, month), amounts),
            new Difference.Side(null, new Amounts(0, Money.ZERO, Money.ZERO))));
  }
}
