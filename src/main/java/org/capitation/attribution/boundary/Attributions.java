package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.Version;
import org.capitation.registry.store.CountyStore;

/** 归属: computes the homes of all persons of the caller's county. */
@ApplicationScoped
public class Attributions {
  @Inject private Everybody everybody;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * Computes everybody from the registers and the terms as they are now, outside any transaction.
   *
   * @param what asks for it, in a word
   */
  @Allowed(Circle.CLERK)
  public void recompute(String what) {
    everybody.compute(
        counties.get(caller.county()),
        new Version.Trigger(Version.Trigger.REGISTERS, what, ""),
        (done, total) -> {});
  }
}
