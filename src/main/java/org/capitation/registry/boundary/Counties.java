package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.page.Letterhead;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Stamp;

/** 县与医共体: sets up a county and shows its communities. */
@ApplicationScoped
public class Counties implements Letterhead {
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Sets up a county unless it is there already. */
  @Allowed(Circle.ADMINISTRATION)
  @Transactional
  public County open(String code, String name, PoolingArea area, int startMonth) {
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    return counties.find(code).orElseGet(() -> counties.add(code, name, area, startMonth, stamp));
  }

  /** The communities that the caller sees, by code. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.ADMINISTRATION})
  @Filtered
  public List<Community> communities() {
    return counties.find(caller.county()).stream()
        .flatMap(county -> institutions.communities(county).stream())
        .filter(community -> caller.sees(community.code()))
        .toList();
  }

  /** The name of the caller's county; before the login that of the only county, if it is one. */
  @Override
  @Allowed({})
  @Filtered
  public String county() {
    return counties.find(caller.county()).map(County::name).orElse("");
  }
}
