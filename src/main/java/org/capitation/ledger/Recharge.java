package org.capitation.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.capitation.attribution.AttributionPast;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Home;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.registry.Community;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.Dated;
import org.capitation.value.Money;

/**
 * 重新记账: charges visits in the books again, with the rule that booked them, under the terms and the
 * attribution that they name, and under those of today (L19).
 *
 * <p>What rests on a version of the attribution of which nothing is kept any more is charged again
 * to the home that it names; everything else follows from the rule.
 */
public final class Recharge {
  /** Stands for a patient who is not registered. */
  static final int UNKNOWN = 0;

  /** Stands for a patient whom the pot does not insure on the day. */
  static final int NOT_INSURED = 1;

  /** Stands for a patient of whom nothing is known but what the books say. */
  static final int RECORDED = 2;

  private static final int OTHERS = 3;

  private final Map<Long, Ground> grounds;
  private final Ground now;
  private final AttributionPast past;
  private final long newest;
  private final AccountingCalendar late;
  private final int[] groups;
  private final List<Home> homes;

  /**
   * 依据: a rule and when it knows homes.
   *
   * @param rule the rule under certain terms
   * @param attributable the days on which attribution terms are in force, by pot
   */
  public record Ground(ChargingRule rule, Map<Pot, Dated<AttributionTerms>> attributable) {
    private Patient patient(Pot pot, LocalDate day, Patient known) {
      Dated<AttributionTerms> terms = attributable.get(pot);
      return known == Patient.UNKNOWN || terms != null && terms.on(day).isPresent()
          ? known
          : Patient.UNDECIDED;
    }
  }

  /**
   * Charges again.
   *
   * @param grounds the rules under the terms that the books name, by number; 0 for none
   * @param now the rule under the terms of today
   * @param past whose everybody is and was
   * @param newest the version of the attribution of today
   * @param locked the budget years that are locked, or were once (L11)
   */
  public Recharge(
      Map<Long, Ground> grounds, Ground now, AttributionPast past, long newest, Set<Year> locked) {
    late = new AccountingCalendar(Set.of(), locked);
    this.grounds = Map.copyOf(grounds);
    this.now = now;
    this.past = past;
    this.newest = newest;
    Map<Home, Integer> numbers = new HashMap<>();
    groups = new int[past.homes().size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = numbers.computeIfAbsent(plain(past.homes().get(i)), home -> numbers.size());
    }
    Home[] byNumber = new Home[numbers.size()];
    numbers.forEach((home, number) -> byNumber[number] = home);
    homes = List.of(byNumber);
  }

  /** The rule asks for no more of a home: which team, and why nobody's, is all the same to it. */
  private static Home plain(Home home) {
    return new Home(home.community(), home.reason(), home.signed() ? 1 : 0);
  }

  /** The days from which on a rule may decide otherwise, beside the first days of months. */
  SortedSet<LocalDate> turns() {
    SortedSet<LocalDate> turns = new TreeSet<>(now.rule.turns());
    grounds.values().forEach(ground -> turns.addAll(ground.rule.turns()));
    return turns;
  }

  /** How many kinds of patients there are. */
  int patients() {
    return homes.size() + OTHERS;
  }

  /** The kind of a patient in a pot on a day, as it was known under a version. */
  int patient(long person, long version, Pot pot, int day) {
    if (person == PersonKeys.NOBODY) {
      return UNKNOWN;
    }
    if (!past.knows(version)) {
      return RECORDED;
    }
    int home = past.homeAt(person, version, pot, day);
    return home < 0 ? NOT_INSURED : groups[home] + OTHERS;
  }

  /** The version of the attribution is that of today. */
  boolean newest(long version) {
    return version == newest;
  }

  /** The kind of a patient in a pot on a day, as it is known today. */
  int patient(long person, Pot pot, int day) {
    return patient(person, newest, pot, day);
  }

  private Patient patient(int kind, LedgerAccount account) {
    return switch (kind) {
      case UNKNOWN -> Patient.UNKNOWN;
      case NOT_INSURED -> Patient.of(Optional.empty());
      case RECORDED -> recorded(account);
      default -> Patient.of(Optional.of(homes.get(kind - OTHERS)));
    };
  }

  /**
   * 原样: what is charged again.
   *
   * @param account where it was charged
   * @param terms the number of the policy pack that it rests on, 0 for none
   * @param care what it was for
   * @param kind the class of the institution
   * @param free nothing was paid by the pool
   */
  record Case(LedgerAccount account, long terms, Care care, InstitutionClass kind, boolean free) {}

  /** Where it belongs under its own terms; nothing if those are not known. */
  Optional<LedgerAccount> then(Case what, int patient, LocalDate day) {
    Ground ground = grounds.get(what.terms);
    if (ground == null) {
      return Optional.empty();
    }
    Entry.Charge charge = charge(ground, what, patient, day);
    return charge.terms() == what.terms
        ? Optional.of(booked(ground, charge.account(), what.account))
        : Optional.empty();
  }

  /**
   * Where it was booked if its own year was locked then: in the year that stands in the books, if
   * all before that were locked some time (L11).
   */
  private LedgerAccount booked(Ground ground, LedgerAccount own, LedgerAccount stands) {
    boolean locked =
        IntStream.range(own.budgetYear(), stands.budgetYear())
            .allMatch(year -> late.locked().contains(new Year(own.pot(), year)));
    return own.budgetYear() < stands.budgetYear() && locked
        ? ground.rule.in(own, stands.budgetYear())
        : own;
  }

  /**
   * One account for what stands in a locked year and what sets it right in a later one, charged
   * there or left to the fund; any other account itself (L11).
   */
  LedgerAccount together(LedgerAccount account) {
    int own = now.rule.ownYear(account);
    int open = late.bookingYear(account.pot(), own);
    if (open == own || account.budgetYear() < own || account.budgetYear() > open) {
      return account;
    }
    boolean charged = account.disposition() == Disposition.CHARGED;
    return account.in(open, charged ? Reason.LATE : account.reason());
  }

  /** Its own terms are those of today. */
  boolean inForce(Case what) {
    return grounds.get(what.terms) == now;
  }

  /** Where it would be charged today. */
  LedgerAccount today(Case what, int patient, LocalDate day) {
    return booked(now, charge(now, what, patient, day).account(), what.account);
  }

  /** The day that decides about a paper reimbursement, under its own terms. */
  LocalDate serviceDate(Alike alike, LocalDate begun, LocalDate settled) {
    Ground ground = grounds.getOrDefault(alike.terms(), now);
    Visit visit =
        new Visit(
            "",
            null,
            settled.atStartOfDay(),
            alike.account().pot(),
            alike.care(),
            true,
            begun,
            settled.atStartOfDay(),
            Amounts.ZERO);
    return ground.rule.serviceDate(visit);
  }

  private Entry.Charge charge(Ground ground, Case what, int patient, LocalDate day) {
    LedgerAccount account = what.account;
    Amounts amounts = new Amounts(1, Money.ZERO, Money.ofFen(what.free ? 0 : 1));
    Visit visit =
        new Visit(
            "",
            null,
            day.atStartOfDay(),
            account.pot(),
            what.care,
            false,
            day,
            day.atStartOfDay(),
            amounts);
    Provider provider = new Provider(0, account.provider(), what.kind, account.category().place());
    Patient known = ground.patient(account.pot(), day, patient(patient, account));
    return ground.rule.charge(visit, known, provider);
  }

  /** The patient as the books say. */
  private static Patient recorded(LedgerAccount account) {
    return switch (account.reason()) {
      case UNKNOWN_PERSON -> Patient.UNKNOWN;
      case NOT_INSURED -> Patient.of(Optional.empty());
      case NO_TERMS -> Patient.UNDECIDED;
      default -> Patient.of(Optional.of(home(account)));
    };
  }

  private static Home home(LedgerAccount account) {
    if (account.home() == Community.NONE) {
      return Home.UNATTRIBUTED;
    }
    var reason =
        account.disposition() == Disposition.CHARGED && !account.reason().isRuled()
            ? org.capitation.attribution.Reason.valueOf(account.reason().name())
            : org.capitation.attribution.Reason.HOUSEHOLD;
    return new Home(account.home(), reason, account.signed() ? 1 : 0);
  }
}
