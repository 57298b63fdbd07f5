package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.store.SignatureStore;

/** 一人多签: papers with two signatures of one person, of which there must be none (X9). */
@ApplicationScoped
public class TwiceSigned {
  @Inject private SignatureStore signatures;
  @Inject private Caller caller;

  /** How many there are. */
  @Allowed(Circle.AUDIT)
  @Transactional
  public long count() {
    return signatures.twice(caller.county());
  }
}
