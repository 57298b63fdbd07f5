package org.capitation.ledger.store;

import org.capitation.bulk.Snapshot;

/** 定格时点: a moment at which a ledger is read; for one thread, and to be closed. */
public final class Moment implements AutoCloseable {
  private final Snapshot at;

  Moment(Snapshot at) {
    this.at = at;
  }

  Snapshot at() {
    return at;
  }

  @Override
  public void close() {
    at.close();
  }
}
