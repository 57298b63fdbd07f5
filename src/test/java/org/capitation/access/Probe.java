package org.capitation.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A use case as every feature has them, for the tests in the server. */
@ApplicationScoped
public class Probe {
  @Inject private Caller caller;

  @Transactional
  @Allowed({Circle.CLERK, Circle.COMMUNITY})
  public String look(@InCommunity String community) {
    return caller.name() + " sees " + community;
  }

  @Allowed({})
  @Filtered
  public String who() {
    return caller.name();
  }
}
