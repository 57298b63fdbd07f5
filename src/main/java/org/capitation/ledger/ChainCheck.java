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
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
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
  private final Map<Long, Ruled> ruled;
  private final Findings findings;

  /**
   * 链节: a version of a record with all its entries.
   *
   * @param slip what it has of its own
   * @param alike what it has in common with others
   * @param record which version of which record it is
   * @param attribution the version of the attribution that it stands on, or {@link #NOT_TOLD}
   * @param entries its entries, in the order of booking; the first is its first charge
   */
  public record Link(
      Slip slip, Alike alike, Version record, long attribution, List<Entry> entries) {
    private Amounts amounts() {
      return alike.amounts(slip);
    }
  }

  /**
   * 记录版本.
   *
   * @param settlement setl_id
   * @param revision 1 for the first version of the record, then 2 …
   * @param original init_setl_id of a refund, else null
   */
  public record Version(String settlement, int revision, String original) {
    /** It takes an earlier record back. */
    public boolean refund() {
      return original != null;
    }
  }

  /**
   * Begins to look.
   *
   * @param recharge charges again
   * @param calendar the accounting months
   * @param ruled where the newest decisions on disputes put visits, by key
   * @param findings takes what is found
   */
  public ChainCheck(
      Recharge recharge, AccountingCalendar calendar, Map<Long, Ruled> ruled, Findings findings) {
    this.recharge = recharge;
    this.calendar = calendar;
    this.ruled = Map.copyOf(ruled);
    this.findings = findings;
  }

  /** The visits that must stand by a decision, by key. */
  public Set<Long> ruled() {
    return ruled.keySet();
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
            .filter(link -> asked.contains(link.slip.visit()))
            .map(ChainCheck::settlement)
            .collect(Collectors.toSet());
    for (Link link : links) {
      if (records.contains(settlement(link))) {
        look(link, newest);
      }
    }
  }

  private static String settlement(Link link) {
    return link.record.settlement();
  }

  private static Link newer(Link a, Link b) {
    return a.record.revision() > b.record.revision() ? a : b;
  }

  private void look(Link link, Map<String, Link> newest) {
    link.entries.stream().skip(1).forEach(entry -> month(link, entry));
    Map<LedgerAccount, Amounts> net = BookedVisit.net(link.entries, recharge::together);
    if (newest.get(settlement(link)) != link) {
      net.forEach(
          (account, amounts) -> report(Difference.Kind.NOT_TAKEN_BACK, link, account, amounts));
      return;
    }
    Optional<Entry> standing = BookedVisit.standing(link.entries);
    if (standing.isEmpty() || !net.equals(stands(standing.get(), link.amounts()))) {
      unbalanced(link, net, standing);
    } else if (link.record.refund()) {
      refund(link, standing.get(), newest);
    } else if (ruled.containsKey(link.slip.visit())
        || standing.get().account().reason().isRuled()) {
      ruling(link, standing.get());
    } else if (link.entries.size() > 1) {
      judge(link, standing.get());
    }
  }

  private Map<LedgerAccount, Amounts> stands(Entry standing, Amounts all) {
    return all.isZero() ? Map.of() : Map.of(recharge.together(standing.account()), all);
  }

  /** The accounting month fits the settlement (L8). */
  private void month(Link link, Entry entry) {
    YearMonth settled = YearMonth.from(LocalDate.ofEpochDay(link.slip.settledDay()));
    if (entry.month().isBefore(settled) || entry.month().isAfter(calendar.bookingMonth(settled))) {
      report(Difference.Kind.MONTH, link, entry, entry.account());
    }
  }

  private void unbalanced(Link link, Map<LedgerAccount, Amounts> net, Optional<Entry> standing) {
    Amounts sum = net.values().stream().reduce(Amounts.ZERO, Amounts::plus);
    Entry last = link.entries.get(link.entries.size() - 1);
    LedgerAccount account = standing.orElse(last).account();
    Totals.Line line = new Totals.Line(account, last.month());
    findings.add(
        new Difference(
            Difference.Kind.NET,
            link.slip.visit(),
            new Difference.Side(line, sum),
            new Difference.Side(line, link.amounts())));
  }

  /** A refund stands where its original stands, or waits for it (L6). */
  private void refund(Link link, Entry standing, Map<String, Link> newest) {
    Optional<Entry> original = original(link, newest);
    boolean waits = standing.account().reason() == Reason.ORIGINAL_MISSING;
    if (original.isEmpty()) {
      if (!waits) {
        report(Difference.Kind.REFUND, link, standing, null);
      }
      return;
    }
    if (!recharge
        .together(original.get().account())
        .equals(recharge.together(standing.account()))) {
      report(
          waits ? Difference.Kind.REFUND_WAITING : Difference.Kind.REFUND,
          link,
          standing,
          original.get().account());
    }
  }

  private static Optional<Entry> original(Link refund, Map<String, Link> newest) {
    Set<String> seen = new HashSet<>(Set.of(settlement(refund)));
    String settlement = refund.record.original();
    while (seen.add(settlement)) {
      Link original = newest.get(settlement);
      if (original == null) {
        return Optional.empty();
      }
      if (!original.record.refund()) {
        return BookedVisit.standing(original.entries)
            .filter(entry -> entry.account().pot() == refund.alike.account().pot());
      }
      settlement = original.record.original();
    }
    return Optional.empty();
  }

  /** What stands by a decision stands where it was moved by it, and nowhere else (L22). */
  private void ruling(Link link, Entry standing) {
    Ruled where = ruled.get(link.slip.visit());
    int last = link.entries.size() - 1;
    LedgerAccount right =
        where == null
            ? null
            : where.account(link.entries.get(Math.max(0, last - 1)).account(), provider(link));
    if (!standing.account().equals(right)) {
      report(Difference.Kind.RULING, link, standing, right);
    }
  }

  private static Provider provider(Link link) {
    LedgerAccount account = link.alike.account();
    return new Provider(0, account.provider(), link.alike.kind(), account.category().place());
  }

  /** What was moved stands as the rule says under the terms that moved it, and of today. */
  private void judge(Link link, Entry standing) {
    Alike alike = link.alike;
    Recharge.Case what =
        new Recharge.Case(
            standing.account(),
            standing.terms(),
            alike.care(),
            alike.kind(),
            link.slip.fund() == 0);
    Pot pot = alike.account().pot();
    int day = link.slip.serviceDay();
    LocalDate date = LocalDate.ofEpochDay(day);
    int patient = recharge.patient(link.slip.person(), link.attribution, pot, day);
    Optional<LedgerAccount> then = recharge.then(what, patient, date);
    if (!then.equals(Optional.of(standing.account()))) {
      report(Difference.Kind.CHARGE, link, standing, then.orElse(null));
      return;
    }
    int now = recharge.patient(link.slip.person(), pot, day);
    LedgerAccount today = recharge.today(what, now, date);
    if (!today.equals(standing.account())) {
      report(Difference.Kind.TODAY, link, standing, today);
    }
  }

  private void report(Difference.Kind kind, Link link, Entry entry, LedgerAccount right) {
    Totals.Line line = right == null ? null : new Totals.Line(right, entry.month());
    findings.add(
        new Difference(
            kind,
            link.slip.visit(),
            new Difference.Side(new Totals.Line(entry.account(), entry.month()), entry.amounts()),
            new Difference.Side(line, entry.amounts())));
  }

  private void report(Difference.Kind kind, Link link, LedgerAccount account, Amounts amounts) {
    YearMonth month = link.entries.get(0).month();
    findings.add(
        new Difference(
            kind,
            link.slip.visit(),
            new Difference.Side(new Totals.Line(account, month), amounts),
            new Difference.Side(null, new Amounts(0, Money.ZERO, Money.ZERO))));
  }
}
