package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.capitation.attribution.Revision;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.EnrolmentRule;
import org.capitation.enrolment.Roster;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.value.DateRange;
import org.capitation.value.Missing;

/** 名册余量: whether the lists of doctors have room for the contracts that a change brings (E6). */
@ApplicationScoped
public class ListRoom {
  @Inject private ContractStore contracts;
  @Inject private TeamStore teams;
  @Inject private PolicyStore policies;

  /**
   * 名册人数: how long a list would be.
   *
   * @param doctor the name of the doctor
   * @param persons how many there would be on the day that has most
   * @param cap how many there may be
   */
  public record Size(String doctor, int persons, int cap) {
    /** More than there may be. */
    public boolean isFull() {
      return persons > cap;
    }
  }

  /** The first list that would have no room. */
  Optional<Size> full(County county, List<Revision> revisions, LocalDate day) {
    return sizes(county, revisions, day).stream().filter(Size::isFull).findFirst();
  }

  /** How long the lists would be that become longer, from a day on. */
  List<Size> sizes(County county, List<Revision> revisions, LocalDate day) {
    Set<Integer> taking = new TreeSet<>();
    revisions.stream().filter(ListRoom::isTaken).forEach(r -> taking.add(r.after().doctor()));
    if (taking.isEmpty()) {
      return List.of();
    }
    Map<Integer, Roster> rosters = contracts.rosters(taking, day);
    for (Revision revision : revisions) {
      if (!revision.isNew() && rosters.containsKey(revision.before().doctor())) {
        rosters.get(revision.before().doctor()).remove(revision.before().range());
      }
      if (counts(revision.after()) && rosters.containsKey(revision.after().doctor())) {
        rosters.get(revision.after().doctor()).add(revision.after().range());
      }
    }
    Staff staff = teams.staff(county);
    EnrolmentRule rule =
        policies
            .policies(county)
            .enrolment(day)
            .map(EnrolmentRule::new)
            .orElseThrow(() -> new Missing("policy", county.code()));
    return taking.stream()
        .map(
            doctor ->
                size(staff.doctor(doctor).orElseThrow().who(), rosters.get(doctor), rule, day))
        .toList();
  }

  private static Size size(Doctor doctor, Roster roster, EnrolmentRule rule, LocalDate day) {
    return new Size(doctor.name(), roster.peak(DateRange.from(day)), rule.cap(doctor));
  }

  /** A doctor gets a contract, or more days of one. */
  private static boolean isTaken(Revision revision) {
    Contract after = revision.after();
    return counts(after)
        && (revision.isNew()
            || !Objects.equals(revision.before().doctor(), after.doctor())
            || after.range().to().isAfter(revision.before().range().to()));
  }

  private static boolean counts(Contract contract) {
    return contract.doctor() != null && !contract.isCancelled();
  }
}
