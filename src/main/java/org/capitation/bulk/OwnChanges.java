package org.capitation.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * 本事务改动: what the current transaction has changed itself: what it reads of that may yet come to
 * nothing, and must not be kept for others.
 */
@ApplicationScoped
public class OwnChanges {
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  /** The current transaction, which there must be, changes this. */
  public void note(String what) {
    transactions.putResource(key(what), true);
  }

  /** The current transaction, if there is one, has changed this. */
  public boolean has(String what) {
    return transactions.getTransactionKey() != null && transactions.getResource(key(what)) != null;
  }

  /** Does something once the current transaction, which there must be, is there for all to see. */
  public void whenCommitted(Runnable then) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing to do
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              then.run();
            }
          }
        });
  }

  private static String key(String what) {
    return OwnChanges.class.getName() + ":" + what;
  }
}
