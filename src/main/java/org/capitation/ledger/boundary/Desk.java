package org.capitation.ledger.boundary;

import java.util.concurrent.Semaphore;

/** 记账台: at which the bookings of a county meet, within this server. */
final class Desk {
  private final Claims claims = new Claims();
  private final Seen seen = new Seen();
  private final Semaphore importing = new Semaphore(1, true);

  /** Who is booking which records. */
  Claims claims() {
    return claims;
  }

  /** Which records may be in the books. */
  Seen seen() {
    return seen;
  }

  /** Waits until no file of the county is being taken. */
  void beginImport() {
    importing.acquireUninterruptibly();
  }

  /** Lets the next file go on. */
  void endImport() {
    importing.release();
  }
}
