package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Subject;
import org.capitation.registry.Community;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;

/** 受文医共体: the communities that documents of the year end go to. */
@ApplicationScoped
class CommunityRecipients {
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;

  /** By code. */
  List<Recipient> of(Subject subject) {
    return institutions.communities(counties.get(subject.county())).stream()
        .sorted(Comparator.comparing(Community::code))
        .map(one -> new Recipient(one.code(), one.name()))
        .toList();
  }
}
