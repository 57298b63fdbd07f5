package org.capitation.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongPredicate;
import org.capitation.registry.Pot;

/**
 * 逐笔复核: looks at visits one by one as they pass by, and sums them (L19). For one thread alone.
 *
 * <p>Refunds, newer versions and what has later entries cannot be judged by themselves; they are
 * noted for {@link ChainCheck}.
 */
public final class Recheck {
  private static final byte RIGHT = 1;
  private static final byte WRONG = 2;
  private static final byte SAME_TODAY = 4;
  private static final byte OTHERWISE = 8;

  private final Recharge recharge;
  private final AccountingCalendar calendar;
  private final LongPredicate later;
  private final Findings findings;
  private final SortedSet<LocalDate> turns;
  private final ConcurrentMap<Long, Pile> known;
  private final Piles piles = new Piles();
  private final Keys noted = new Keys();

  /**
   * Begins to look.
   *
   * @param recharge charges again
   * @param calendar the accounting months
   * @param later whether a visit, by key, has entries beside its first charge
   * @param findings takes what is found
   * @param known a pile for each mark that any thread has met; of all threads together
   */
  public Recheck(
      Recharge recharge,
      AccountingCalendar calendar,
      LongPredicate later,
      Findings findings,
      ConcurrentMap<Long, Pile> known) {
    this.recharge = recharge;
    this.calendar = calendar;
    this.later = later;
    this.findings = findings;
    this.known = known;
    turns = recharge.turns();
  }

  /**
   * The pile of visits that were booked alike; null if there is none yet.
   *
   * @param mark what is the same for all of them, and for no others
   */
  public Pile pile(long mark) {
    Pile pile = piles.get(mark);
    if (pile == null && known.containsKey(mark)) {
      pile = known.get(mark).beside();
      piles.put(mark, pile);
    }
    return pile;
  }

  /** Begins a pile, unless another thread has begun it meanwhile. */
  public void begin(long mark, Alike alike) {
    if (pile(mark) == null) {
      Pile pile = new Pile(alike, turns, recharge.patients(), calendar);
      Pile first = known.putIfAbsent(mark, pile);
      piles.put(mark, first == null ? pile : first.beside());
    }
  }

  /** Looks at a visit of a pile. */
  public void look(Pile pile, Slip slip) {
    pile.add(slip);
    Alike alike = pile.alike();
    if (!pile.plain() && !alike.illegible().isEmpty()) {
      findings.add(illegible(alike, slip));
      return;
    }
    if (!pile.fits(slip.settledDay())) {
      report(Difference.Kind.MONTH, pile, slip, alike.account());
    }
    if (pile.plain()) {
      judge(pile, slip, slip.settledDay());
    } else {
      lookTwice(pile, slip);
    }
  }

  private void lookTwice(Pile pile, Slip slip) {
    Alike alike = pile.alike();
    if (alike.refund() || alike.corrected()) {
      noted.add(slip.visit());
    }
    if (alike.disposition() != alike.account().disposition()) {
      report(Difference.Kind.DISPOSITION, pile, slip, alike.account());
    }
    if (!alike.refund()) {
      judge(pile, slip, alike.paper() ? paid(alike, slip) : slip.settledDay());
    }
  }

  private static Difference illegible(Alike alike, Slip slip) {
    Totals.Line line = new Totals.Line(alike.account(), alike.month());
    return Difference.illegible(slip.visit(), line, alike.amounts(slip), alike.illegible());
  }

  private void judge(Pile pile, Slip slip, int serviceDay) {
    if (!pile.covers(slip.serviceDay()) || slip.serviceDay() != serviceDay) {
      report(Difference.Kind.CHARGE, pile, slip, null);
      return;
    }
    Pot pot = pile.pot();
    int then = recharge.patient(slip.person(), slip.attribution(), pot, slip.serviceDay());
    int now =
        recharge.newest(slip.attribution())
            ? then
            : recharge.patient(slip.person(), pot, slip.serviceDay());
    byte verdict = verdict(pile, slip, then);
    if ((verdict & WRONG) != 0) {
      LedgerAccount right = recharge.then(what(slip, pile.alike()), then, day(slip)).orElse(null);
      report(Difference.Kind.CHARGE, pile, slip, right);
    } else if (((now == then ? verdict : verdict(pile, slip, now)) & OTHERWISE) != 0
        && !later.test(slip.visit())) {
      LedgerAccount today = recharge.today(what(slip, pile.alike()), now, day(slip));
      report(Difference.Kind.TODAY, pile, slip, today);
    }
  }

  /** Whether the account is that of such a patient, under the terms of then and of today. */
  private byte verdict(Pile pile, Slip slip, int patient) {
    int question = pile.question(patient, slip.serviceDay(), slip.fund() == 0);
    byte verdict = pile.verdict(question);
    if (verdict == 0) {
      verdict = ask(pile.alike(), slip, patient);
      pile.keep(question, verdict);
    }
    return verdict;
  }

  /** The day that decides about a paper reimbursement. */
  private int paid(Alike alike, Slip slip) {
    LocalDate begun = LocalDate.ofEpochDay(slip.begunDay());
    LocalDate settled = LocalDate.ofEpochDay(slip.settledDay());
    return (int) recharge.serviceDate(alike, begun, settled).toEpochDay();
  }

  private byte ask(Alike alike, Slip slip, int patient) {
    Recharge.Case what = what(slip, alike);
    Optional<LedgerAccount> account = Optional.of(alike.account());
    Optional<LedgerAccount> then = recharge.then(what, patient, day(slip));
    Optional<LedgerAccount> today =
        then.isPresent() && recharge.inForce(what)
            ? then
            : Optional.of(recharge.today(what, patient, day(slip)));
    boolean right = then.equals(account);
    boolean same = today.equals(account);
    return (byte) ((right ? RIGHT : WRONG) | (same ? SAME_TODAY : OTHERWISE));
  }

  private static Recharge.Case what(Slip slip, Alike alike) {
    return new Recharge.Case(
        alike.account(), alike.terms(), alike.care(), alike.kind(), slip.fund() == 0);
  }

  private static LocalDate day(Slip slip) {
    return LocalDate.ofEpochDay(slip.serviceDay());
  }

  private void report(Difference.Kind kind, Pile pile, Slip slip, LedgerAccount right) {
    Alike alike = pile.alike();
    Amounts amounts = alike.amounts(slip);
    Difference.Side derived =
        right == null
            ? new Difference.Side(null, amounts)
            : new Difference.Side(new Totals.Line(right, alike.month()), amounts);
    findings.add(
        new Difference(
            kind,
            slip.visit(),
            new Difference.Side(new Totals.Line(alike.account(), alike.month()), amounts),
            derived));
  }

  /** The piles, with their sums. */
  public List<Pile> piles() {
    return piles.all();
  }

  /** The visits that cannot be judged by themselves, by key. */
  public Keys noted() {
    return noted;
  }
}
