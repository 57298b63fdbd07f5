package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.Uncharged;
import org.capitation.ledger.store.UnchargedStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;

/** 异常记录: what could not be charged, for the bureau to look into (L4). */
@ApplicationScoped
public class Exceptions {
  @Inject private UnchargedStore uncharged;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;

  /** What stands uncharged in a pot and year, by reason and med_type. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  public List<Uncharged> of(Pot pot, int year) {
    County county = counties.get(caller.county());
    List<Integer> homes =
        Stream.concat(
                Stream.of(Community.NONE),
                institutions.communities(county).stream().map(Community::id))
            .toList();
    return uncharged.find(county, homes, pot, year);
  }
}
