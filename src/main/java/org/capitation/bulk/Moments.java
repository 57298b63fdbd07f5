package org.capitation.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** 同一时刻: knows which transactions read everything as of one moment. */
@ApplicationScoped
public class Moments {
  private static final String HELD = Moments.class.getName();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** Notes that this transaction does from now on; false if it did already. */
  public boolean begin() {
    boolean first = transaction.getResource(HELD) == null;
    transaction.putResource(HELD, true);
    return first;
  }

  /** Whether the current transaction, if there is one, does. */
  public boolean isHeld() {
    return transaction.getTransactionKey() != null && transaction.getResource(HELD) != null;
  }
}
