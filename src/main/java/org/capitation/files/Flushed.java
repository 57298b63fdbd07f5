package org.capitation.files;

import java.util.List;

/**
 * 写入结果: what became of the rows since the last flush.
 *
 * @param accepted rows that are in the books now
 * @param repeated rows that say nothing new
 * @param rejected rows that turned out bad when they met what is stored
 */
public record Flushed(long accepted, long repeated, List<Rejection> rejected) {
  /** Keeps the list from being changed. */
  public Flushed {
    rejected = List.copyOf(rejected);
  }
}
