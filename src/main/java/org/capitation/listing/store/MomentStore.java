package org.capitation.listing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.capitation.bulk.Moments;

/** 清单的时刻: count, sums and rows of a list are of one moment (R2). */
@ApplicationScoped
public class MomentStore {
  @PersistenceContext private EntityManager entities;
  @Inject private Moments moments;

  /**
   * What this transaction reads from its next statement on is of one moment. To be called before
   * its first one; once more is the same.
   */
  public void hold() {
    if (moments.begin()) {
      // by the entity manager: until it has done something it reads over another connection
      entities.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
    }
  }
}
