package org.capitation.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.enrolment.EnrolmentHistory;

/** 合同改动的汇集: what is known of persons as it would be with other contracts. */
public final class Revisions {
  private final Map<Long, List<Revision>> ofPerson;

  /** All that a change does to contracts. */
  public Revisions(List<Revision> all) {
    ofPerson =
        all.stream()
            .collect(Collectors.groupingBy(Revision::person, HashMap::new, Collectors.toList()));
  }

  /** What would be known of a person, and of the guardian. */
  public Evidence on(Evidence evidence) {
    if (ofPerson.isEmpty()) {
      return evidence;
    }
    return new Evidence(
        evidence.person(),
        on(evidence.person().id(), evidence.history()),
        evidence.designations(),
        evidence.rulings(),
        evidence.guardian().map(this::on));
  }

  private EnrolmentHistory on(long person, EnrolmentHistory history) {
    EnrolmentHistory revised = history;
    for (Revision revision : ofPerson.getOrDefault(person, List.of())) {
      if (!revision.isNew()) {
        revised = revised.without(revision.before().number());
      }
      if (!revision.after().isCancelled()) {
        revised = revised.with(revision.after().enrolment());
      }
    }
    return revised;
  }
}
