package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Masking;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Home;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.attribution.store.VersionStore;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.ledger.PersonBook;
import org.capitation.ledger.PersonLine;
import org.capitation.ledger.boundary.PersonAnswer.Belongs;
import org.capitation.ledger.boundary.PersonAnswer.Contract;
import org.capitation.ledger.boundary.PersonAnswer.Insured;
import org.capitation.ledger.boundary.PersonAnswer.Who;
import org.capitation.ledger.store.PersonLineStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.Sex;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InsuranceStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 个人费用: all that was booked for a person, with the chains of corrections. */
@ApplicationScoped
public class PersonLedger {
  /** So many persons are found at most. */
  public static final int MOST = 50;

  @Inject private PersonLineStore lines;
  @Inject private PersonStore persons;
  @Inject private InsuranceStore insurances;
  @Inject private AttributionStore attributions;
  @Inject private VersionStore versions;
  @Inject private EnrolmentStore enrolments;
  @Inject private ContractStore contracts;
  @Inject private TeamStore teams;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 筛选: which records, and which page of them.
   *
   * @param pot nothing for both
   * @param year the budget year; nothing for all
   * @param page the first is 1
   * @param size the records of a page
   */
  public record Choice(Optional<Pot> pot, Optional<Integer> year, int page, int size) {
    private boolean fits(PersonLine line) {
      return pot.map(line.pot()::equals).orElse(true)
          && year.map(y -> y == line.year()).orElse(true);
    }
  }

  /** 查得: somebody who was found, masked. */
  public record Found(long id, String name, String certificate, Sex sex, Integer age) {}

  /**
   * A person and what was booked; who sees only some communities gets what these bear or bore, a
   * doctor those who have, or had last, a contract with that doctor.
   *
   * @throws Missing if there is no such person, or nothing of theirs to be seen
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.COMMUNITY, Circle.DOCTORS})
  @Filtered
  @Transactional
  public PersonAnswer of(long person, Choice choice) {
    County county = counties.get(caller.county());
    if (!persons.isOf(county, person)) {
      throw new Missing("person", person);
    }
    List<Community> communities = institutions.communities(county);
    List<PersonLine> seen = seen(county, person, communities);
    PersonBook book = PersonBook.of(seen.stream().filter(choice::fits).toList());
    int from = (int) Math.min((choice.page - 1L) * choice.size, book.chains().size());
    Map<Integer, Community> byKey =
        communities.stream().collect(Collectors.toMap(Community::id, Function.identity()));
    int to = Math.min(from + choice.size, book.chains().size());
    Map<Long, Version> causes = causes(county, book.chains().subList(from, to));
    return new PersonAnswer(
        who(county, person, communities),
        book.chains().size(),
        PersonBook.of(seen).sums(),
        book.chains().subList(from, to).stream()
            .map(chain -> PersonAnswer.Chain.of(chain, byKey, causes))
            .toList());
  }

  /** What moved the lines that an attribution moved. */
  private Map<Long, Version> causes(County county, List<PersonBook.Chain> chains) {
    return versions.of(
        county,
        chains.stream()
            .flatMap(chain -> chain.lines().stream())
            .map(PersonLine::version)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  /** The persons whose name begins so, whose certificate ends so, or who have this psn_no. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public List<Found> search(String text) {
    County county = counties.get(caller.county());
    String plain = text.strip();
    if (plain.isEmpty()) {
      return List.of();
    }
    Set<Long> keys = new LinkedHashSet<>();
    // a column of ASCII is not to be compared with Chinese
    if (plain.matches("\\p{ASCII}+")) {
      keys.addAll(insurances.personsOf(county, List.of(plain)).values());
    }
    if (plain.length() == 4) {
      keys.addAll(persons.ending(county, plain.toUpperCase(Locale.ROOT), MOST));
    }
    keys.addAll(persons.named(county, plain, MOST));
    List<Long> most = keys.stream().limit(MOST).toList();
    Map<Long, PersonStore.Face> faces = persons.faces(most);
    return most.stream().map(faces::get).map(this::found).toList();
  }

  private Found found(PersonStore.Face face) {
    return new Found(
        face.id(),
        Masking.name(face.name()),
        Masking.certificate(face.certificate()),
        Sex.of(face.gender()),
        age(face.birth()));
  }

  private List<PersonLine> seen(County county, long person, List<Community> communities) {
    List<PersonLine> all = lines.lines(county, person);
    if (caller.seesWholeCounty()) {
      return all;
    }
    if (caller.doctor().isPresent()) {
      demandListed(county, person, caller.doctor().get());
      return all;
    }
    Set<Integer> own =
        communities.stream()
            .filter(community -> caller.sees(community.code()))
            .map(Community::id)
            .collect(Collectors.toSet());
    List<PersonLine> some =
        all.stream().filter(line -> own.contains(line.line().account().home())).toList();
    if (some.isEmpty()) {
      throw new Missing("person", person);
    }
    return some;
  }

  /** The person's contract that began last is one with the doctor. */
  private void demandListed(County county, long person, String doctor) {
    Optional<Integer> key = teams.doctor(county, doctor).map(Doctor::id);
    contracts.of(List.of(person)).stream()
        .map(ContractStore.Registered::contract)
        .filter(contract -> !contract.isCancelled())
        .max(Comparator.comparing(contract -> contract.range()))
        .filter(contract -> key.isPresent() && key.get().equals(contract.doctor()))
        .orElseThrow(() -> new Missing("person", person));
  }

  private Who who(County county, long person, List<Community> communities) {
    Found found = found(persons.faces(List.of(person)).get(person));
    List<Insured> insured =
        insurances.of(List.of(person)).values().stream()
            .map(InsuranceStore.Insurance::period)
            .map(p -> Insured.of(p.pot(), p.personType(), p.range()))
            .sorted((a, b) -> b.from().compareTo(a.from()))
            .toList();
    return new Who(
        person,
        found.name(),
        found.certificate(),
        found.sex(),
        found.age(),
        insured,
        homes(county, person, communities),
        contract(county, person));
  }

  private List<Belongs> homes(County county, long person, List<Community> communities) {
    AttributionIndex index = attributions.index(county);
    int number = index.number(person);
    List<Belongs> homes = new ArrayList<>();
    for (Pot pot : number < 0 ? new Pot[0] : Pot.values()) {
      index
          .at(number, pot, LocalDate.now(clock))
          .ifPresent(home -> homes.add(belongs(pot, home, communities)));
    }
    return homes;
  }

  private static Belongs belongs(Pot pot, Home home, List<Community> communities) {
    Optional<Community> own =
        communities.stream().filter(c -> c.id() == home.community()).findFirst();
    return new Belongs(
        pot,
        own.map(Community::code).orElse(null),
        own.map(Community::name).orElse(null),
        home.reason(),
        home.signed());
  }

  private Contract contract(County county, long person) {
    return enrolments
        .histories(List.of(person))
        .getOrDefault(person, EnrolmentHistory.NONE)
        .on(LocalDate.now(clock))
        .map(
            contract ->
                Contract.of(
                    teams.teams(county).stream()
                        .filter(team -> team.id() == contract.team())
                        .map(Team::name)
                        .findFirst()
                        .orElse(""),
                    contract.range()))
        .orElse(null);
  }

  private Integer age(LocalDate birth) {
    return birth == null
        ? null
        : (Integer) (int) ChronoUnit.YEARS.between(birth, LocalDate.now(clock));
  }
}
