package org.capitation.files;

import java.util.List;

/**
 * 写入结果: what became of the rows since the last flush.
 *
 * @param accepted rows that are in the books now
 * @param repeated rows that say nothing new
 * @param rejected rows that turned out bad when they met what is stored
 * @param findings what is remarkable about accepted rows, such as parts that do not add up
 * @param sums what the accepted rows come to by pot; empty for files without amounts
 */
public record Flushed(
    long accepted,
    long repeated,
    List<Rejection> rejected,
    List<Rejection> findings,
    List<PotSum> sums) {
  /** Keeps the lists from being changed. */
  public Flushed {
    rejected = List.copyOf(rejected);
    findings = List.copyOf(findings);
    sums = List.copyOf(sums);
  }

  /** Of rows without amounts. */
  public Flushed(long accepted, long repeated, List<Rejection> rejected) {
    this(accepted, repeated, rejected, List.of(), List.of());
  }
}
