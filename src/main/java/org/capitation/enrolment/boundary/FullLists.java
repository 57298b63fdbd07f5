package org.capitation.enrolment.boundary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentRule;
import org.capitation.enrolment.Roster;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.value.DateRange;

/**
 * 导入时的签约上限: the lists of the doctors from today on; what was before is history that a file tells
 * (E6).
 */
final class FullLists {
  private final EnrolmentRule rule;
  private final Staff staff;
  private final LocalDate today;
  private final Map<Integer, Roster> rosters = new HashMap<>();
  private ContractStore contracts;
  private long ground = Long.MIN_VALUE;

  FullLists(EnrolmentRule rule, Staff staff, LocalDate today) {
    this.rule = rule;
    this.staff = staff;
    this.today = today;
  }

  /**
   * Begins a portion; the lists are read anew if anybody else has written since the last one.
   *
   * @param now the version of the ground while the county is held
   */
  void open(long now, ContractStore store) {
    if (now != ground + 1) {
      rosters.clear();
    }
    contracts = store;
  }

  /**
   * Ends a portion.
   *
   * @param now the version of the ground after all that it has changed
   */
  void close(long now) {
    ground = now;
  }

  /**
   * Whether the doctor's list has room for a contract, which then is on it.
   *
   * @param before the contract as it was, or null
   * @param death the day of the person's death, or null
   */
  boolean admits(Contract before, Contract after, LocalDate death) {
    Optional<DateRange> was = days(before, death);
    Optional<DateRange> is = days(after, death);
    if (was.isPresent() && before.doctor() != null) {
      roster(before.doctor()).remove(was.get());
    }
    boolean more =
        is.isPresent()
            && (was.isEmpty()
                || !Objects.equals(before.doctor(), after.doctor())
                || !is.get().minus(was.get()).isEmpty());
    if (more && after.doctor() != null && isFull(after.doctor(), is.get())) {
      was.filter(days -> before.doctor() != null)
          .ifPresent(days -> roster(before.doctor()).add(days));
      return false;
    }
    if (is.isPresent() && after.doctor() != null) {
      roster(after.doctor()).add(is.get());
    }
    return true;
  }

  private boolean isFull(int doctor, DateRange days) {
    return rule.refuses(staff.doctor(doctor).orElseThrow().who(), roster(doctor), days).isPresent();
  }

  private Roster roster(int doctor) {
    return rosters.computeIfAbsent(doctor, d -> contracts.rosters(List.of(d), today).get(d));
  }

  /** The days from today on. */
  private Optional<DateRange> days(Contract contract, LocalDate death) {
    return Optional.ofNullable(contract)
        .filter(c -> !c.isCancelled())
        .flatMap(c -> c.enrolment().until(death))
        .map(Enrolment::range)
        .flatMap(range -> range.intersection(DateRange.from(today)));
  }
}
