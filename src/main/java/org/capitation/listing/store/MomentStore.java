package org.capitation.listing.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.capitation.bulk.BulkLoad;

/** 同一时刻: count, sums and rows of a list are of one moment (T2). */
@ApplicationScoped
public class MomentStore {
  private static final String HELD = MomentStore.class.getName();

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
