package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.registry.Communities;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Membership;
import org.capitation.registry.store.InstitutionStore;

/** 医共体成员: the institutions that are members of a community in a year. */
@ApplicationScoped
class CommunityMembers {
  @Inject private InstitutionStore institutions;

  /** By code. */
  List<Institution> of(County county, int community, int year) {
    Communities existing = new Communities(institutions.communities(county));
    Set<Integer> members =
        existing.memberships(institutions.memberships(county)).stream()
            .filter(one -> one.community() == community)
            .filter(one -> one.range().overlaps(county.year(year).range()))
            .map(Membership::institution)
            .collect(Collectors.toSet());
    return institutions.institutions(county).stream()
        .filter(one -> members.contains(one.id()))
        .sorted(Comparator.comparing(Institution::code))
        .toList();
  }
}
