package org.capitation.enrolment.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.capitation.enrolment.AdmissionRule;
import org.capitation.enrolment.AdmissionRule.Beside;
import org.capitation.enrolment.AdmissionRule.Candidate;
import org.capitation.enrolment.Change.Kind;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.enrolment.Obstacle;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Roster;
import org.capitation.enrolment.ServicePackage;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.Working;
import org.capitation.enrolment.store.ContractStore.Registered;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPerson;
import org.capitation.value.DateRange;

/** 拟办: works out orders one after the other, each on what those before would leave. */
final class Drafting {
  private final Desk desk;
  private final Lists lists;
  private final AdmissionRule admission;
  private final LocalDate today;

  Drafting(Desk desk) {
    this.desk = desk;
    lists = new Lists(desk.facts());
    today = desk.now().toLocalDate();
    admission = new AdmissionRule(desk.terms(), today);
  }

  /**
   * 经办台: where orders are worked out.
   *
   * @param county the county
   * @param terms the terms of the day
   * @param staff its teams and doctors
   * @param facts what the registers know
   * @param reach what the caller may touch
   * @param numbers the numbers of new contracts
   * @param names the names of people by their accounts
   * @param now the time of recording
   */
  record Desk(
      County county,
      EnrolmentTerms terms,
      Staff staff,
      Facts facts,
      Reach reach,
      Supplier<String> numbers,
      UnaryOperator<String> names,
      LocalDateTime now) {}

  /**
   * 签约双方: who would sign with whom.
   *
   * @param person the person, or null
   * @param team the team, or null
   * @param doctor the doctor, or null
   * @param found what speaks against the order already
   */
  record Deal(
      InsuredPerson person, Working<Team> team, Working<Doctor> doctor, List<Obstacle> found) {
    long personId() {
      return person == null ? 0 : person.id();
    }

    int teamId() {
      return team == null ? 0 : team.who().id();
    }

    Integer doctorId() {
      return doctor == null ? null : (Integer) doctor.who().id();
    }
  }

  /** Works out an order; what it would do counts for the next ones. */
  Worked work(Order order) {
    if (order instanceof Order.Sign sign) {
      return taken(sign(sign));
    }
    Order.OfContract about = (Order.OfContract) order;
    Registered registered = desk.facts().get(desk.county(), about.contract());
    desk.reach().demand(desk.county(), registered.contract(), desk.staff());
    return taken(new Revising(this, desk, registered).work(about));
  }

  private Worked taken(Worked worked) {
    if (worked.isGood()) {
      worked.drafts().forEach(draft -> lists.take(draft, worked.death()));
    }
    return worked;
  }

  private Worked sign(Order.Sign order) {
    Order.Parties parties = order.parties();
    InsuredPerson person = desk.facts().person(desk.county(), parties.certificate()).orElse(null);
    Deal deal = deal(person, parties.team(), parties.doctor());
    Team team = deal.team() == null ? null : deal.team().who();
    desk.reach().demand(desk.county(), team, parties.doctor(), order.from());
    LocalDate signed = earlier(order.from());
    Contract contract =
        fresh(
            new Enrolment(
                number(order.number()),
                deal.personId(),
                deal.teamId(),
                signed,
                term(order.from(), order.years()),
                order.choice().groups()),
            deal,
            ContractState.SIGNED,
            service(order.choice().code(), order.choice().family(), signed, deal.found()));
    return repeated(order.number(), contract)
        .orElseGet(() -> judged(Draft.of(contract, Kind.SIGNED, order.grounds()), deal, null));
  }

  /** Who would sign with whom, the others by their codes. */
  Deal deal(InsuredPerson person, String teamCode, String doctorCode) {
    List<Obstacle> found = new ArrayList<>();
    Optional<Working<Team>> team = desk.staff().team(Objects.toString(teamCode, ""));
    if (team.isEmpty()) {
      found.add(Obstacle.of(Obstacle.Kind.UNKNOWN_TEAM, teamCode));
    }
    boolean named = doctorCode != null && !doctorCode.isBlank();
    Optional<Working<Doctor>> doctor = named ? desk.staff().doctor(doctorCode) : Optional.empty();
    if (!named) {
      found.add(Obstacle.of(Obstacle.Kind.DOCTOR_MISSING));
    } else if (doctor.isEmpty()) {
      found.add(Obstacle.of(Obstacle.Kind.UNKNOWN_DOCTOR, doctorCode));
    }
    return new Deal(person, team.orElse(null), doctor.orElse(null), found);
  }

  /** What is paid for under a package code, as it is on the day of signing (E12). */
  Contract.Service service(String code, String family, LocalDate signed, List<Obstacle> found) {
    if (code == null || code.isBlank()) {
      return new Contract.Service(null, null, family);
    }
    Optional<ServicePackage> offered = desk.facts().pack(desk.county(), code, signed);
    if (offered.isEmpty()) {
      found.add(Obstacle.of(Obstacle.Kind.UNKNOWN_PACKAGE, code, signed));
    }
    return new Contract.Service(code, offered.map(ServicePackage::fee).orElse(null), family);
  }

  /** The contract of this number, if the order was done before; or else the number is taken. */
  Optional<Worked> repeated(String number, Contract wanted) {
    if (number == null) {
      return Optional.empty();
    }
    return desk.facts()
        .contract(desk.county(), number)
        .map(
            there ->
                isSame(there.contract(), wanted)
                    ? Worked.done(there.contract(), there.version())
                    : Worked.refused(null, 0, Obstacle.of(Obstacle.Kind.NUMBER_TAKEN, number)));
  }

  private static boolean isSame(Contract there, Contract wanted) {
    return there.enrolment().person() == wanted.enrolment().person()
        && there.enrolment().team() == wanted.enrolment().team()
        && Objects.equals(there.doctor(), wanted.doctor())
        && there.agreed().equals(wanted.agreed())
        && Objects.equals(there.service().code(), wanted.service().code())
        && !there.isCancelled();
  }

  /**
   * All that speaks against a contract that is signed or corrected.
   *
   * @param freed a contract that makes room for it, as it will be afterwards; or null
   */
  Worked judged(Draft draft, Deal deal, Draft freed) {
    List<Obstacle> found = new ArrayList<>(deal.found());
    Contract room = freed == null ? draft.before() : freed.before();
    LocalDate from = draft.after().range().from();
    Roster roster =
        deal.doctor() == null
            ? new Roster(from)
            : lists.roster(deal.doctorId(), from, room, deal.person());
    List<Contract> others =
        Stream.concat(
                lists.others(deal.personId(), room == null ? null : room.number()).stream(),
                Stream.ofNullable(freed).map(Draft::after))
            .toList();
    found.addAll(
        admission.obstacles(
            new Candidate(draft.before(), draft.after(), deal.person(), deal.team(), deal.doctor()),
            new Beside(others, roster, desk.staff())));
    return Worked.of(
        Stream.concat(Stream.ofNullable(freed), Stream.of(draft)).toList(),
        timely(draft, found),
        deal.person());
  }

  /** With what speaks against recording it today (E11). */
  List<Obstacle> timely(Draft draft, List<Obstacle> found) {
    List<Obstacle> all = new ArrayList<>(found);
    admission
        .late(draft.before(), draft.after(), desk.reach().isBureau(), draft.grounds())
        .ifPresent(all::add);
    admission.early(draft.before(), draft.after()).ifPresent(all::add);
    return all;
  }

  /** A contract that is signed now, and runs its term. */
  Contract fresh(Enrolment enrolment, Deal deal, ContractState state, Contract.Service service) {
    return new Contract(
        enrolment,
        deal.doctorId(),
        enrolment.range().to(),
        state,
        null,
        service,
        desk.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** The number given, or the next one. */
  String number(String given) {
    return given == null ? desk.numbers().get() : given;
  }

  /** A contract is signed on the day it begins, or today if that is earlier. */
  LocalDate earlier(LocalDate day) {
    return day.isBefore(today) ? day : today;
  }

  static DateRange term(LocalDate from, int years) {
    return new DateRange(from, from.plusYears(years));
  }
}
