package org.capitation.policy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 政策包: puts packs in force in the caller's county. */
@ApplicationScoped
public class PolicyPacks {
  @Inject private PolicyStore packs;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Adds the next version of a pack.
   *
   * @param text the YAML document
   * @throws org.capitation.policy.BadPack if something in it is wrong
   */
  @Allowed({Role.BUREAU_CLERK})
  @Transactional
  public Pack add(String text) {
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    return packs.add(counties.get(caller.county()), text, stamp);
  }
}
