package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Masking;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ContractListStore;
import org.capitation.enrolment.store.ContractListStore.Filter;
import org.capitation.enrolment.store.ContractListStore.Listed;
import org.capitation.enrolment.store.ContractListStore.Standing;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.listing.Order;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.DateRange;

/** 签约合同清单: all contracts of the county, or those of the teams of a community. */
@ApplicationScoped
public class ContractLists {
  @Inject private MomentStore moment;
  @Inject private ContractListStore contracts;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;
  @Inject private Places places;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 所求: which contracts.
   *
   * @param place of which teams; a code that is not offered counts as none
   * @param group the code of a population group, empty for all
   * @param standing where they stand today
   * @param within for those that end: within so many days
   */
  public record Wanted(Places.Place place, String group, Standing standing, int within) {}

  /**
   * 清单.
   *
   * @param choices the places to choose from
   * @param count how many fit
   * @param lines the lines of the page
   */
  public record Found(Places.Choices choices, long count, List<Line> lines) {}

  /**
   * 一行.
   *
   * @param person our key of the person
   * @param name the name, masked
   * @param certificate the certificate number, masked
   * @param contract the contract
   * @param lastDay its last day, that of death if that is earlier
   * @param standing where it stands today
   */
  public record Line(
      long person,
      String name,
      String certificate,
      ContractLine contract,
      LocalDate lastDay,
      Standing standing) {}

  /**
   * A page of the contracts.
   *
   * @param order by the first or the last day
   * @param first how many to pass over
   * @param size how many lines it has at most
   */
  @Allowed({Circle.BUREAU, Circle.HEALTH, Circle.AUDIT, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Found find(Wanted wanted, Order order, int first, int size) {
    moment.hold();
    County county = counties.get(caller.county());
    LocalDate today = LocalDate.now(clock);
    Places.Choices choices = places.of(county, wanted.place(), today);
    Filter filter =
        new Filter(
            choices.meant(caller.seesWholeCounty()),
            choices.doctor(),
            Optional.of(wanted.group()).filter(group -> !group.isEmpty()),
            wanted.standing(),
            today,
            wanted.within());
    return new Found(
        choices,
        contracts.count(county, filter),
        lines(
            county,
            contracts.find(
                county,
                filter,
                new ContractListStore.Page(
                    first, size, order.field().equals("from"), order.descending())),
            today));
  }

  private List<Line> lines(County county, List<Listed> found, LocalDate today) {
    Map<Long, PersonStore.Face> faces =
        persons.faces(
            found.stream()
                .map(listed -> listed.registered().contract().enrolment().person())
                .distinct()
                .toList());
    Staff staff = teams.staff(county);
    return found.stream()
        .map(
            listed ->
                line(
                    listed,
                    faces.get(listed.registered().contract().enrolment().person()),
                    staff,
                    today))
        .toList();
  }

  private static Line line(Listed listed, PersonStore.Face face, Staff staff, LocalDate today) {
    Contract contract = listed.registered().contract();
    LocalDate last =
        contract
            .enrolment()
            .until(listed.death())
            .map(Enrolment::range)
            .map(DateRange::lastDay)
            .orElse(listed.death());
    return new Line(
        face.id(),
        Masking.name(face.name()),
        Masking.certificate(face.certificate()),
        ContractLine.of(contract, listed.registered().version(), staff),
        last,
        standing(contract, last, today));
  }

  private static Standing standing(Contract contract, LocalDate last, LocalDate today) {
    if (contract.isCancelled()) {
      return Standing.CANCELLED;
    }
    if (contract.range().from().isAfter(today)) {
      return Standing.FUTURE;
    }
    return last.isBefore(today) ? Standing.ENDED : Standing.IN_FORCE;
  }
}
