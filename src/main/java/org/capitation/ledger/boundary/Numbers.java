package org.capitation.ledger.boundary;

import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;

/** 连续编号: keys one by one from blocks that are reserved as needed; what is left over goes unused. */
final class Numbers implements LongSupplier {
  private final IntToLongFunction reserve;
  private final int block;
  private long next;
  private long end;

  /**
   * Keys from blocks of a size.
   *
   * @param reserve reserves so many keys, and gives the first
   */
  Numbers(IntToLongFunction reserve, int block) {
    this.reserve = reserve;
    this.block = block;
  }

  @Override
  public synchronized long getAsLong() {
    if (next == end) {
      next = reserve.applyAsLong(block);
      end = next + block;
    }
    return next++;
  }
}
