package org.capitation.ledger.boundary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.capitation.files.Run;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 一次过账请求: the records that somebody posts at once, and in the end what became of them. */
final class Posted {
  private final County county;
  private final Stamp stamp;
  private final List<Read> reads;
  private final Set<String> settlements = new HashSet<>();
  private Run run;
  private List<Fate> fates;
  private RuntimeException failure;

  /**
   * Asks for records to be booked.
   *
   * @param stamp who asks, and when
   */
  Posted(County county, Stamp stamp, List<Read> reads) {
    this.county = county;
    this.stamp = stamp;
    this.reads = List.copyOf(reads);
    reads.forEach(read -> read.settlements().forEach(settlements::add));
  }

  County county() {
    return county;
  }

  Stamp stamp() {
    return stamp;
  }

  /** In the name of this run it will be booked. */
  void assign(Run to) {
    run = to;
  }

  Run run() {
    return run;
  }

  List<Read> reads() {
    return reads;
  }

  /** All setl_ids that it concerns, as far as is known. */
  Set<String> settlements() {
    return settlements;
  }

  /** It turns out to concern further records, and has to wait for whoever is booking them. */
  void concern(Set<String> further) {
    settlements.addAll(further);
  }

  /** It is done. */
  void end(List<Fate> result) {
    fates = result;
  }

  /** It cannot be done. */
  void fail(RuntimeException reason) {
    failure = reason;
  }

  /** It is neither done nor has it failed: others are booking the same records. */
  boolean isLeft() {
    return fates == null && failure == null;
  }

  /** What became of its records, in their order. */
  List<Fate> result() {
    if (failure != null) {
      throw failure;
    }
    return fates;
  }
}
