package org.capitation.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** 同一时刻: lets a transaction read everything as of one moment. */
@ApplicationScoped
public class Moments {
  private static final String HELD = Moments.class.getName();

  @Inject private BulkLoad bulk;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /**
   * What this transaction reads from its next statement on is of one moment. To be called before
   * its first one; once more is the same.
   */
  public void hold() {
    if (transaction.getResource(HELD) == null) {
      transaction.putResource(HELD, true);
      bulk.batch(
          "set transaction isolation level repeatable read", List.<Object[]>of(new Object[0]));
    }
  }
}
