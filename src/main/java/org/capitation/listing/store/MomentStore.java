package org.capitation.listing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.capitation.bulk.Moments;

/** 清单的时刻: count, sums and rows of a list are of one moment (R2). */
@ApplicationScoped
public class MomentStore {
  @Inject private Moments moments;

  /**
   * What this transaction reads from now on is of this moment. To be called before its first
   * statement; once more is the same.
   */
  public void hold() {
    moments.hold();
  }
}
