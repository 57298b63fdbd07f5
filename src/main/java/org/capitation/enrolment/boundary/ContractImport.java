package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractText;
import org.capitation.enrolment.EnrolmentChanged;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ChangeStore;
import org.capitation.enrolment.store.ChangeStore.Logged;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.files.Changes;
import org.capitation.files.Run;

/** 合同的导入: writes a portion of contracts, logs what it changed and tells whose they are. */
@ApplicationScoped
class ContractImport {
  /** Of so many persons at once it is told that their contracts have changed. */
  private static final int PERSONS = 5_000;

  @Inject private ContractStore contracts;
  @Inject private ChangeStore changes;
  @Inject private Event<EnrolmentChanged> changed;

  /**
   * Writes what a portion of a file says.
   *
   * @param before the contracts as they were, by number
   */
  void write(Run run, Changes<String, Contract> said, Map<String, Contract> before, Staff staff) {
    List<Contract> all = said.all();
    if (all.isEmpty()) {
      return;
    }
    contracts.add(run.county(), said.added(), run.id(), run.stamp());
    contracts.change(run.county(), said.changed(), run.stamp());
    List<Logged> logged = new ArrayList<>(all.size());
    for (Contract contract : all) {
      Contract old = before.get(contract.number());
      Map<String, String> was = old == null ? Map.of() : ContractText.of(old, staff);
      logged.add(
          new Logged(
              contract.enrolment().person(),
              new Change(
                  contract.number(),
                  Change.Kind.IMPORTED,
                  Change.between(was, ContractText.of(contract, staff)),
                  Grounds.NONE,
                  run.stamp())));
    }
    changes.add(run.county(), logged, run.id());
    List<Long> persons = all.stream().map(c -> c.enrolment().person()).distinct().toList();
    for (int from = 0; from < persons.size(); from += PERSONS) {
      tell(run, persons.subList(from, Math.min(from + PERSONS, persons.size())));
    }
  }

  private void tell(Run run, List<Long> persons) {
    changed.fire(
        new EnrolmentChanged(
            run.county(),
            Set.copyOf(persons),
            new EnrolmentChanged.Cause(
                Change.Kind.IMPORTED.name(), Long.toString(run.id()), run.file())));
  }
}
