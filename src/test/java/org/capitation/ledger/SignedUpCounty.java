package org.capitation.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.Evidence;
import org.capitation.attribution.Reason;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.UsualTerms;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.County;
import org.capitation.registry.InsuredGroup;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Membership;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.registry.Ties;
import org.capitation.registry.Vitals;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/**
 * The registers of a county of four communities whose people sign up, switch, are terminated,
 * corrected and decided on at random, mostly late. Every twentieth is a newborn who belongs where
 * the guardian does, the person before.
 */
final class SignedUpCounty {
  static final int COMMUNITIES = 4;
  private static final int TEAMS = 12;
  private static final int TOWNSHIPS = 6;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final DateRange SINCE = DateRange.from(LocalDate.of(2024, 1, 1));

  private final SplittableRandom random;
  private final InsuredPerson[] persons;
  private final Map<Integer, EnrolmentHistory> histories = new HashMap<>();
  private final Map<Integer, List<Ruling>> rulings = new HashMap<>();
  private final Map<Integer, EnrolmentHistory> before = new HashMap<>();
  private final AttributionRule rule;
  private int contracts;

  SignedUpCounty(int persons, SplittableRandom random) {
    this.random = random;
    this.persons = new InsuredPerson[persons];
    for (int i = 0; i < persons; i++) {
      this.persons[i] = person(i);
    }
    rule = rule();
  }

  private static AttributionRule rule() {
    // one institution of each community; the fifth goes over to another in July
    LocalDate july = LocalDate.of(2025, 7, 1);
    List<Membership> members =
        Stream.concat(
                IntStream.rangeClosed(1, COMMUNITIES).mapToObj(c -> new Membership(c, c, SINCE)),
                Stream.of(
                    new Membership(1, 5, new DateRange(SINCE.from(), july)),
                    new Membership(2, 5, DateRange.from(july))))
            .toList();
    // the last township belongs to nobody
    List<Catchment> catchments =
        IntStream.range(1, TOWNSHIPS)
            .mapToObj(t -> new Catchment(Catchment.Kind.TOWNSHIP, "K" + t, t % 4 + 1, SINCE))
            .toList();
    var terms =
        UsualTerms.then(
            UsualTerms.first(Reason.EXCEPTION, Reason.CONTRACT),
            InsuredGroup.NEWBORN,
            Reason.GUARDIAN);
    var dated = new Dated<>(List.of(new Dated.Span<>(SINCE, terms)));
    return new AttributionRule(
        Map.of(Pot.RESIDENT, dated, Pot.EMPLOYEE, dated),
        new Catchments(catchments),
        new Providers(
            new County(1, "339921", "", new PoolingArea("339900", ""), 1), List.of(), members),
        team -> team % 5 + 1);
  }

  private InsuredPerson person(int id) {
    boolean newborn = isWard(id);
    LocalDate from = random.nextInt(4) == 0 ? day() : SINCE.from();
    DateRange days =
        random.nextInt(6) == 0
            ? new DateRange(from, from.plusDays(random.nextInt(30, 500)))
            : DateRange.from(from);
    LocalDate death = random.nextInt(50) == 0 ? day() : null;
    return new InsuredPerson(
        id, Vitals.until(death), newborn ? id - 1 : 0, List.of(period(days, newborn)));
  }

  private InsuredPeriod period(DateRange days, boolean newborn) {
    return new InsuredPeriod(
        Pot.RESIDENT,
        newborn ? "1401" : "1501",
        false,
        Ties.of(null, "K" + random.nextInt(1, TOWNSHIPS + 1)),
        days);
  }

  private static boolean isWard(int id) {
    return id % 20 == 19;
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(365));
  }

  int persons() {
    return persons.length;
  }

  /** Whose somebody is by what is registered now. */
  List<Attribution> homes(int person) {
    Evidence own = evidence(person);
    return rule.attribute(isWard(person) ? own.with(evidence(person - 1)) : own);
  }

  private Evidence evidence(int person) {
    return new Evidence(
        persons[person],
        histories.getOrDefault(person, EnrolmentHistory.NONE),
        List.of(),
        rulings.getOrDefault(person, List.of()),
        Optional.empty());
  }

  /** Changes something about somebody; those whose homes may be others by it. */
  List<Integer> change(LocalDate today) {
    int person = random.nextInt(persons.length);
    EnrolmentHistory history = histories.getOrDefault(person, EnrolmentHistory.NONE);
    EnrolmentHistory other =
        switch (random.nextInt(10)) {
          case 0, 1 -> terminated(history, today);
          case 2 -> corrected(history);
          case 3 -> before.getOrDefault(person, EnrolmentHistory.NONE);
          case 4 -> moved(person, history);
          case 5 -> decided(person, history, today);
          default -> signed(person, history, today);
        };
    before.put(person, history);
    histories.put(person, other);
    return person + 1 < persons.length && isWard(person + 1)
        ? List.of(person, person + 1)
        : List.of(person);
  }

  /** A new contract, most of them told late; it ends the one that is in force. */
  private EnrolmentHistory signed(int person, EnrolmentHistory history, LocalDate today) {
    LocalDate from = today.minusDays(random.nextInt(-20, 150));
    DateRange days = new DateRange(from, from.plusYears(random.nextInt(1, 3)));
    List<Enrolment> others = new ArrayList<>();
    for (Enrolment e : history.enrolments()) {
      e.range().before(from).ifPresent(rest -> others.add(e.during(rest)));
    }
    others.add(new Enrolment("Q" + contracts++, person, random.nextInt(1, TEAMS + 1), from, days));
    return new EnrolmentHistory(others);
  }

  private EnrolmentHistory terminated(EnrolmentHistory history, LocalDate today) {
    LocalDate end = today.minusDays(random.nextInt(90));
    List<Enrolment> rest = new ArrayList<>();
    for (Enrolment e : history.enrolments()) {
      e.range().before(end).ifPresent(days -> rest.add(e.during(days)));
    }
    return new EnrolmentHistory(rest);
  }

  /** The latest contract was with another team, or never was. */
  private EnrolmentHistory corrected(EnrolmentHistory history) {
    List<Enrolment> all = new ArrayList<>(history.enrolments());
    if (!all.isEmpty()) {
      Enrolment last = all.remove(all.size() - 1);
      if (random.nextBoolean()) {
        int team = random.nextInt(1, TEAMS + 1);
        all.add(new Enrolment(last.contract(), last.person(), team, last.signed(), last.range()));
      }
    }
    return new EnrolmentHistory(all);
  }

  private EnrolmentHistory moved(int person, EnrolmentHistory history) {
    InsuredPerson was = persons[person];
    InsuredPeriod period = was.periods().get(0);
    persons[person] =
        new InsuredPerson(
            was.id(),
            was.vitals(),
            was.guardian(),
            List.of(period(period.range(), isWard(person))));
    return history;
  }

  private EnrolmentHistory decided(int person, EnrolmentHistory history, LocalDate today) {
    LocalDate from = today.minusDays(random.nextInt(120));
    List<Ruling> all = new ArrayList<>(rulings.getOrDefault(person, List.of()));
    all.add(
        new Ruling(
            person,
            Pot.RESIDENT,
            new DateRange(from, from.plusDays(random.nextInt(1, 100))),
            random.nextInt(1, COMMUNITIES + 1),
            new Ruling.Ground("document", "reason")));
    rulings.put(person, all);
    return history;
  }
}
