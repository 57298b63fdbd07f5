package org.capitation.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** 同一时刻: lets a transaction read everything as of one moment. */
@ApplicationScoped
public class Moments {
  private static final String HELD = Moments.class.getName();

  @PersistenceContext private EntityManager entities;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /**
   * What this transaction reads from its next statement on is of one moment. To be called before
   * its first one; once more is the same.
   */
  public void hold() {
    if (transaction.getResource(HELD) == null) {
      transaction.putResource(HELD, true);
      // by the entity manager: until it has done something it reads over another connection
      entities.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
    }
  }
}
