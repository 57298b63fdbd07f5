package org.capitation.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.capitation.app.sample.Contract.End;
import org.capitation.app.sample.Contract.Term;
import org.capitation.app.sample.Dice.Stream;

/**
 * 签约: makes the chain of contracts of a person up to the day on which the register was exported.
 *
 * <p>A contract runs from its signing for whole years. Most are renewed before their end and then
 * begin the day after it; some are renewed late, which leaves a gap; some people switch to another
 * doctor inside a term, some end for good.
 */
final class SignUps {

  private static final int CHILDREN = 655_000;
  private static final int OLD = 790_000;
  private static final int EMPLOYEES = 505_000;
  private static final int ADULTS = 585_000;
  private static final int SIGNED_IN_PERIOD = 45_000;
  private static final int[] TERM_YEARS = {1, 2, 3};
  private static final int[] TERM_WEIGHTS = {74, 10, 16};
  private static final int EARLIEST_BEFORE = 700;
  private static final int EARLY_RENEWAL_DAYS = 45;
  private static final int LATE_DAYS_FIRST = 4;
  private static final int LATE_DAYS_LAST = 75;
  private static final int RECORDED_SOON_DAYS = 3;
  private static final int RECORDED_LATE_DAYS = 40;
  private static final int RECORDED_LATE = 12_000;
  private static final int NEWBORN_FIRST_DAYS = 62;
  private static final String[] END_REASONS = {
    End.LOST, End.MOVED, End.REFUSED, End.OTHER, End.REFUSED, End.MOVED
  };

  /** What becomes of a contract. */
  private enum Next {
    RENEWED,
    RENEWED_LATE,
    SWITCHED,
    ENDED,
    LAPSED
  }

  private static final int[] NEXT_WEIGHTS = {812, 103, 46, 15, 24};

  private final SampleCalendar calendar;
  private final Teams teams;
  private final Dice dice;

  SignUps(SampleCalendar calendar, Teams teams, Dice dice) {
    this.calendar = calendar;
    this.teams = teams;
    this.dice = dice;
  }

  /** The contracts of a person, the oldest first, none overlapping another. */
  List<Contract> of(Person person) {
    dice.restart(Stream.SIGN_UP, person.index());
    PersonKind kind = person.covers().get(0).kind();
    if (!dice.chance(willingness(kind))) {
      return List.of();
    }
    List<Contract> chain = new ArrayList<>();
    Doctor doctor = teams.draw(person.address().residence(), dice);
    int begin = firstDay(person);
    Contract contract = begin > calendar.lastDay() ? null : contract(doctor, begin, begin, false);
    while (contract != null && contract.term().signDay() <= person.deathDay()) {
      Next next = Next.values()[dice.pick(NEXT_WEIGHTS)];
      Contract finished = finish(contract, next);
      if (person.deathDay() <= finished.lastDay()) {
        chain.add(finished.endedBy(person.deathDay(), End.DIED));
        return chain;
      }
      chain.add(finished);
      contract = following(finished, next, person);
    }
    return chain;
  }

  private static int willingness(PersonKind kind) {
    if (kind.old()) {
      return OLD;
    }
    if (kind.child()) {
      return CHILDREN;
    }
    return kind.employee() ? EMPLOYEES : ADULTS;
  }

  private int firstDay(Person person) {
    int birthDay = person.identity().birthDay();
    boolean newcomer = dice.chance(SIGNED_IN_PERIOD);
    int day =
        newcomer
            ? dice.between(calendar.firstDay(), calendar.lastDay())
            : calendar.firstDay() - 1 - dice.below(EARLIEST_BEFORE);
    int earliest = birthDay + NEWBORN_FIRST_DAYS;
    return day >= earliest ? day : earliest + dice.below(NEWBORN_FIRST_DAYS);
  }

  /** The contract with its end, if the person leaves it within the term and before the export. */
  private Contract finish(Contract contract, Next next) {
    if (next != Next.SWITCHED && next != Next.ENDED) {
      return contract;
    }
    Term term = contract.term();
    int day = dice.between(term.fromDay() + 1, term.toDay() - 1);
    if (day >= calendar.lastDay()) {
      return contract;
    }
    String reason = next == Next.SWITCHED ? End.SIGNED_ELSEWHERE : dice.oneOf(END_REASONS);
    return contract.endedBy(day, reason);
  }

  /** The contract after this one, or null if there is none before the export. */
  private Contract following(Contract old, Next next, Person person) {
    int begin = old.lastDay() + 1;
    int signed = begin;
    Doctor doctor = old.doctor();
    if (next == Next.ENDED || next == Next.LAPSED) {
      return null;
    }
    if (next == Next.RENEWED) {
      signed = begin - dice.between(1, EARLY_RENEWAL_DAYS);
    } else if (next == Next.RENEWED_LATE) {
      begin += dice.between(LATE_DAYS_FIRST, LATE_DAYS_LAST);
      signed = begin;
    } else {
      doctor = teams.drawOther(doctor, person.address().residence(), dice);
    }
    if (signed > calendar.lastDay() || begin > person.deathDay()) {
      return null;
    }
    return contract(doctor, signed, begin, next != Next.SWITCHED);
  }

  private Contract contract(Doctor doctor, int signed, int begin, boolean renewal) {
    int years = TERM_YEARS[dice.pick(TERM_WEIGHTS)];
    boolean late = dice.chance(RECORDED_LATE);
    int delay = late ? dice.between(RECORDED_SOON_DAYS, RECORDED_LATE_DAYS) : dice.below(3);
    int recorded = Math.min(signed + delay, calendar.lastDay());
    int end = Days.lastOfTerm(begin, years);
    return new Contract(doctor, new Term(signed, begin, end, recorded), renewal, null);
  }
}
