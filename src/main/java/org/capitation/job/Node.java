package org.capitation.job;

import java.time.Duration;

/**
 * 节点: a server that works on this database, from its start to its end (J7).
 *
 * @param life which of its lives
 * @param name what people call it by
 * @param version the version of the product that it runs
 * @param age how long ago it started
 * @param silence how long ago it gave its last sign of life
 * @param here it is the one that answers
 */
public record Node(
    String life, String name, String version, Duration age, Duration silence, boolean here) {
  /** After so long without a sign of life a server counts as dead. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /** It gave a sign of life not long ago, or just now by answering. */
  public boolean isAlive() {
    return here || silence.compareTo(PATIENCE) < 0;
  }
}
