package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.Revision;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractText;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ChangeStore;
import org.capitation.enrolment.store.ChangeStore.Logged;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 合同改动的登记: writes what a change does to contracts, and logs it with each of them. */
@ApplicationScoped
class ContractRevision {
  @Inject private ContractStore contracts;
  @Inject private ChangeStore changes;
  @Inject private TeamStore teams;

  /** Writes them; answers them with the numbers of new contracts. */
  List<Revision> write(
      County county, ChangeRequest request, List<Revision> revisions, Stamp stamp) {
    List<Revision> numbered = new ArrayList<>(revisions.size());
    List<Contract> added = new ArrayList<>();
    List<Contract> changed = new ArrayList<>();
    for (Revision revision : revisions) {
      Revision known =
          revision.isNew() ? revision.numbered(contracts.nextNumber(stamp.day())) : revision;
      numbered.add(known);
      (known.isNew() ? added : changed).add(known.after());
    }
    contracts.change(county, changed, stamp);
    contracts.add(county, added, 0, stamp);
    Staff staff = teams.staff(county);
    Grounds grounds = new Grounds(request.ground().reason(), request.ground().document());
    changes.add(
        county,
        numbered.stream()
            .map(r -> new Logged(r.person(), change(r, staff, grounds, stamp)))
            .toList(),
        0);
    return numbered;
  }

  private static Change change(Revision revision, Staff staff, Grounds grounds, Stamp stamp) {
    Map<String, String> before =
        revision.isNew() ? Map.of() : ContractText.of(revision.before(), staff);
    return new Change(
        revision.after().number(),
        kind(revision),
        Change.between(before, ContractText.of(revision.after(), staff)),
        grounds,
        stamp);
  }

  /** What takes a change of hands back corrects it. */
  private static Change.Kind kind(Revision revision) {
    if (revision.after().isCancelled()) {
      return Change.Kind.CANCELLED;
    }
    boolean longer =
        !revision.isNew() && revision.after().range().to().isAfter(revision.before().range().to());
    return longer ? Change.Kind.CORRECTED : Change.Kind.SWITCHED;
  }
}
