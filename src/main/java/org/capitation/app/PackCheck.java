package org.capitation.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.capitation.policy.BadPack;
import org.capitation.policy.Fault;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/**
 * 政策包检查: says at the start which county has packs that this version cannot read, for instance
 * because an older one wrote them; its pages would fail one by one without a word why.
 */
@ApplicationScoped
class PackCheck {
  @Inject private CountyStore counties;
  @Inject private PolicyStore packs;

  void check(@Observes @Priority(4000) Migrated migrated) {
    for (County county : counties.all()) {
      try {
        packs.policies(county);
      } catch (BadPack bad) {
        Fault fault = bad.faults().get(0);
        Console.warn("policy.unreadable", county.name(), fault.key(), fault.reason());
      }
    }
  }
}
