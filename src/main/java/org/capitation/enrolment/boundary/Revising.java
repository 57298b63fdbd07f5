package org.capitation.enrolment.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.enrolment.Change.Kind;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.Obstacle;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.Working;
import org.capitation.enrolment.boundary.Drafting.Deal;
import org.capitation.enrolment.store.ContractStore.Registered;
import org.capitation.registry.InsuredPerson;
import org.capitation.value.DateRange;

/** 已有合同的拟办: works out an order about a contract that is there. */
final class Revising {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Drafting drafting;
  private final Drafting.Desk desk;
  private final Registered registered;
  private final Contract old;

  Revising(Drafting drafting, Drafting.Desk desk, Registered registered) {
    this.drafting = drafting;
    this.desk = desk;
    this.registered = registered;
    old = registered.contract();
  }

  /** Works it out; an order that was done before is found done whatever version it names. */
  Worked work(Order.OfContract order) {
    if (order instanceof Order.Renewal renewal) {
      return renew(renewal);
    }
    if (order instanceof Order.Switch change) {
      return change(change);
    }
    if (order instanceof Order.Termination termination) {
      return terminate(termination);
    }
    return order instanceof Order.Correction correction
        ? correct(correction)
        : cancel((Order.Cancellation) order);
  }

  private Worked renew(Order.Renewal order) {
    Deal deal = same();
    DateRange days = Drafting.term(begin(order.day()), order.years());
    LocalDate signed = drafting.earlier(order.day());
    String code = order.code() == null ? old.service().code() : order.code();
    Enrolment e = old.enrolment();
    Contract renewed =
        drafting.fresh(
            new Enrolment(
                drafting.number(order.number()), e.person(), e.team(), signed, days, e.groups()),
            deal,
            ContractState.RENEWED,
            drafting.service(code, old.service().family(), signed, deal.found()));
    return drafting
        .repeated(order.number(), renewed)
        .or(() -> barred(order))
        .orElseGet(
            () -> drafting.judged(Draft.of(renewed, Kind.RENEWED, Grounds.NONE), deal, null));
  }

  /** E2, E3. */
  private LocalDate begin(LocalDate day) {
    return day.isBefore(old.range().to()) ? old.range().to() : day;
  }

  private Worked change(Order.Switch order) {
    Deal deal = drafting.deal(person(), order.team(), order.doctor());
    Team team = deal.team() == null ? null : deal.team().who();
    desk.reach().demand(desk.county(), team, order.doctor(), order.from());
    LocalDate signed = drafting.earlier(order.from());
    DateRange days = Drafting.term(order.from(), order.years());
    Contract.Service service =
        drafting.service(order.code(), old.service().family(), signed, deal.found());
    Enrolment e = old.enrolment();
    Contract contract =
        drafting.fresh(
            new Enrolment(
                drafting.number(order.number()),
                e.person(),
                deal.teamId(),
                signed,
                days,
                e.groups()),
            deal,
            ContractState.SIGNED,
            service);
    return drafting
        .repeated(order.number(), contract)
        .or(() -> barred(order))
        .or(() -> unchangeable(order, deal))
        .orElseGet(
            () ->
                drafting.judged(
                    Draft.of(contract, Kind.SWITCHED, order.grounds()),
                    deal,
                    draft(
                        old.ended(order.from().minusDays(1), EndReason.SIGNED_AGAIN),
                        Kind.SWITCHED,
                        order.grounds())));
  }

  private Optional<Worked> unchangeable(Order.Switch order, Deal deal) {
    if (!order.from().isBefore(old.range().to())) {
      return refused(Obstacle.Kind.ALREADY_ENDED, old.range().lastDay());
    }
    if (!order.from().isAfter(old.range().from())) {
      return refused(
          Obstacle.Kind.NOT_IN_TERM, old.range().from().plusDays(1), old.range().lastDay());
    }
    boolean same =
        deal.teamId() == old.enrolment().team() && Objects.equals(deal.doctorId(), old.doctor());
    return same ? refused(Obstacle.Kind.SAME_TEAM, deal.team().who().name()) : Optional.empty();
  }

  private Worked terminate(Order.Termination order) {
    LocalDate last = order.lastDay();
    boolean ended = old.state() == ContractState.TERMINATED;
    if (ended && old.range().lastDay().equals(last) && old.endReason() == order.reason()) {
      return Worked.done(old, registered.version());
    }
    DateRange agreed = old.agreed();
    return barred(order)
        .or(
            () ->
                ended
                    ? refused(Obstacle.Kind.ALREADY_ENDED, old.range().lastDay())
                    : Optional.empty())
        .or(
            () ->
                agreed.contains(last)
                    ? Optional.empty()
                    : refused(Obstacle.Kind.NOT_IN_TERM, agreed.from(), agreed.lastDay()))
        .orElseGet(() -> timely(old.ended(last, order.reason()), Kind.TERMINATED, order.grounds()));
  }

  private Worked cancel(Order.Cancellation order) {
    if (old.isCancelled()) {
      return Worked.done(old, registered.version());
    }
    return barred(order)
        .or(() -> groundless(order.grounds()))
        .orElseGet(
            () ->
                timely(
                    old.in(ContractState.CANCELLED, old.endReason()),
                    Kind.CANCELLED,
                    order.grounds()));
  }

  private Worked correct(Order.Correction order) {
    Staffing staffing = new Staffing(order.team(), order.doctor());
    Deal deal = staffing.deal();
    Team team = deal.team() == null ? null : deal.team().who();
    desk.reach().demand(desk.county(), team, staffing.doctorCode(), old.range().from());
    Correcting correcting = new Correcting(old, order.days());
    Optional<Obstacle> disorder = correcting.disorder();
    if (disorder.isPresent()) {
      return Worked.refused(old, registered.version(), disorder.get());
    }
    Contract corrected = correcting.contract(deal, order.groups(), service(order, deal));
    if (corrected.equals(old)) {
      return Worked.done(old, registered.version());
    }
    return barred(order)
        .or(() -> groundless(order.grounds()))
        .orElseGet(
            () -> drafting.judged(draft(corrected, Kind.CORRECTED, order.grounds()), deal, null));
  }

  private Contract.Service service(Order.Correction order, Deal deal) {
    boolean same = order.code() == null || order.code().equals(old.service().code());
    return same
        ? old.service()
        : drafting.service(
            order.code(), old.service().family(), old.enrolment().signed(), deal.found());
  }

  /** 更正后的团队与医生: those named, or those of before. */
  private final class Staffing {
    private final String team;
    private final String doctor;

    Staffing(String team, String doctor) {
      this.team = team;
      this.doctor = doctor;
    }

    String doctorCode() {
      return doctor != null
          ? doctor
          : desk.staff().doctor(old.doctor()).map(d -> d.who().code()).orElse(null);
    }

    /** A contract that never had a doctor may go on without one. */
    Deal deal() {
      String teamCode =
          team != null ? team : desk.staff().team(old.enrolment().team()).who().code();
      Deal deal = drafting.deal(person(), teamCode, doctorCode());
      if (doctor == null && old.doctor() == null) {
        deal.found().removeIf(o -> o.kind() == Obstacle.Kind.DOCTOR_MISSING);
      }
      return deal;
    }
  }

  private Deal same() {
    Optional<Working<Doctor>> doctor = desk.staff().doctor(old.doctor());
    return new Deal(
        person(),
        desk.staff().team(old.enrolment().team()),
        doctor.orElse(null),
        new ArrayList<>(
            doctor.isPresent() ? List.of() : List.of(Obstacle.of(Obstacle.Kind.DOCTOR_MISSING))));
  }

  private InsuredPerson person() {
    return desk.facts().person(old.enrolment().person());
  }

  private Draft draft(Contract after, Kind kind, Grounds grounds) {
    return new Draft(old, registered.version(), after, kind, grounds);
  }

  private Worked timely(Contract after, Kind kind, Grounds grounds) {
    Draft draft = draft(after, kind, grounds);
    return Worked.of(List.of(draft), drafting.timely(draft, List.of()), person());
  }

  /** A contract that is cancelled, or has changed since it was read, is left alone. */
  private Optional<Worked> barred(Order.OfContract order) {
    if (old.isCancelled()) {
      return refused(Obstacle.Kind.CANCELLED, old.number());
    }
    return order.version() == registered.version()
        ? Optional.empty()
        : refused(
            Obstacle.Kind.STALE,
            desk.names().apply(registered.stamp().by()),
            registered.stamp().at().format(MINUTE));
  }

  private Optional<Worked> groundless(Grounds grounds) {
    return grounds.areGiven() ? Optional.empty() : refused(Obstacle.Kind.GROUNDS_MISSING);
  }

  private Optional<Worked> refused(Obstacle.Kind kind, Object... arguments) {
    return Optional.of(Worked.refused(old, registered.version(), Obstacle.of(kind, arguments)));
  }
}
