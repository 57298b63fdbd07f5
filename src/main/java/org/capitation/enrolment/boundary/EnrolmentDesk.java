package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.AccountDirectory;
import org.capitation.access.Caller;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.ContractText;
import org.capitation.enrolment.EnrolmentChanged;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.enrolment.Obstacle;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Outcome;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ChangeStore;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 签约经办: looks at orders, and carries them out while it holds the county. */
@ApplicationScoped
@Transactional
class EnrolmentDesk {
  @Inject private Facts facts;
  @Inject private Reach reach;
  @Inject private ContractStore contracts;
  @Inject private ChangeStore changes;
  @Inject private CountyStore counties;
  @Inject private AccountDirectory accounts;
  @Inject private Event<EnrolmentChanged> changed;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** What would become of the orders at this moment. */
  List<Outcome> look(List<? extends Order> orders) {
    County county = counties.get(caller.county());
    Drafting.Desk desk = desk(county, () -> "", now());
    Drafting drafting = new Drafting(desk);
    return orders.stream().map(drafting::work).map(w -> outcome(w, desk.staff())).toList();
  }

  /**
   * Carries the orders out.
   *
   * @param together all of them or none
   */
  List<Outcome> apply(List<? extends Order> orders, boolean together) {
    County county = counties.get(caller.county());
    counties.holdPersons(county);
    Stamp stamp = new Stamp(now(), caller.name());
    Drafting.Desk desk = desk(county, () -> contracts.nextNumber(stamp.day()), stamp.at());
    Drafting drafting = new Drafting(desk);
    List<Worked> all = orders.stream().map(drafting::work).toList();
    if (together && !all.stream().allMatch(Worked::isGood)) {
      all = all.stream().map(EnrolmentDesk::notAlone).toList();
    }
    List<Draft> drafts =
        all.stream().filter(Worked::isGood).flatMap(w -> w.drafts().stream()).toList();
    if (!drafts.isEmpty()) {
      write(county, drafts, desk.staff(), stamp);
    }
    return all.stream().map(worked -> outcome(worked, desk.staff())).toList();
  }

  private static Worked notAlone(Worked worked) {
    return worked.isGood() ? worked.against(Obstacle.of(Obstacle.Kind.NOT_TOGETHER)) : worked;
  }

  private Drafting.Desk desk(County county, Supplier<String> numbers, LocalDateTime now) {
    EnrolmentTerms terms =
        facts
            .terms(county, now.toLocalDate())
            .orElseThrow(() -> new Missing("policy", county.code()));
    return new Drafting.Desk(
        county, terms, facts.staff(county), facts, reach, numbers, this::name, now);
  }

  private String name(String account) {
    return accounts
        .find(account)
        .map(Account::displayName)
        .filter(name -> !name.isBlank())
        .orElse(account);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Numbers for contracts that are still to be signed. */
  List<String> numbers(int count) {
    LocalDate today = now().toLocalDate();
    return Stream.generate(() -> contracts.nextNumber(today)).limit(count).toList();
  }

  /** A number for a household. */
  String family() {
    return "F" + contracts.nextFamily();
  }

  private void write(County county, List<Draft> drafts, Staff staff, Stamp stamp) {
    List<Contract> added = new ArrayList<>();
    List<Contract> revised = new ArrayList<>();
    List<ChangeStore.Logged> logged = new ArrayList<>();
    for (Draft draft : drafts) {
      (draft.before() == null ? added : revised).add(draft.after());
      logged.add(new ChangeStore.Logged(draft.person(), change(draft, staff, stamp)));
    }
    contracts.change(county, revised, stamp);
    contracts.add(county, added, 0, stamp);
    changes.add(county, logged, 0);
    Draft last = drafts.get(drafts.size() - 1);
    changed.fire(
        new EnrolmentChanged(
            county,
            drafts.stream().map(Draft::person).collect(Collectors.toSet()),
            new EnrolmentChanged.Cause(
                last.kind().name(),
                last.after().number(),
                Objects.toString(last.grounds().reason(), ""))));
  }

  private static Change change(Draft draft, Staff staff, Stamp stamp) {
    Map<String, String> before =
        draft.before() == null ? Map.of() : ContractText.of(draft.before(), staff);
    return new Change(
        draft.after().number(),
        draft.kind(),
        Change.between(before, ContractText.of(draft.after(), staff)),
        draft.grounds(),
        stamp);
  }

  private static Outcome outcome(Worked worked, Staff staff) {
    return new Outcome(line(worked, staff).orElse(null), worked.obstacles());
  }

  /** The contract as it is or would be; nothing where its team is not known. */
  private static Optional<ContractLine> line(Worked worked, Staff staff) {
    if (worked.drafts().isEmpty()) {
      return worked.stands().map(there -> ContractLine.of(there, worked.version(), staff));
    }
    Draft last = worked.drafts().get(worked.drafts().size() - 1);
    return Optional.ofNullable(staff.team(last.after().enrolment().team()))
        .map(team -> ContractLine.of(last.after(), last.next(), staff));
  }
}
