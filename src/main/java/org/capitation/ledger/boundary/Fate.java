package org.capitation.ledger.boundary;

import java.util.List;
import org.capitation.files.Rejection;
import org.capitation.ledger.Entry;

/**
 * 处理结果: what became of a record that was posted by itself.
 *
 * @param settlement its setl_id; null if it could not be read
 * @param outcome accepted, corrected, repeated or rejected
 * @param revision which version of the record is in the books; 0 if none is
 * @param entry the entry by which that stands; null if there is none
 * @param community the code of the community that bears it; null for nobody
 * @param remarks why it was rejected, or what is remarkable about it
 */
public record Fate(
    String settlement,
    Outcome outcome,
    int revision,
    Entry entry,
    String community,
    List<Rejection> remarks) {
  /** 结果. */
  public enum Outcome {
    /** 已记账. */
    ACCEPTED,
    /** 已更正: it replaces an older version. */
    CORRECTED,
    /** 重复: it says nothing new. */
    REPEATED,
    /** 退回. */
    REJECTED
  }

  /** Keeps the list from being changed. */
  public Fate {
    remarks = List.copyOf(remarks);
  }

  /** It cannot be booked. */
  static Fate rejected(String settlement, Rejection why) {
    return new Fate(settlement, Outcome.REJECTED, 0, null, null, List.of(why));
  }
}
