package org.capitation.ledger.boundary;

import java.time.YearMonth;
import java.util.List;
import org.capitation.files.Rejection;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.Entry;
import org.capitation.ledger.Reason;
import org.capitation.page.Words;

/**
 * 处理结果: what became of a posted record, as the API says it.
 *
 * @param settlement its setl_id
 * @param outcome accepted, corrected, repeated or rejected
 * @param revision which version of the record is in the books
 * @param community the code of the community that bears it; nothing for nobody
 * @param month its accounting month
 * @param budgetYear the budget year that bears it
 * @param disposition what becomes of it
 * @param reason why
 * @param remarks why it was rejected, or what is remarkable about it
 */
public record FateAnswer(
    String settlement,
    Fate.Outcome outcome,
    Integer revision,
    String community,
    YearMonth month,
    Integer budgetYear,
    Disposition disposition,
    Reason reason,
    List<Remark> remarks) {
  /**
   * 说明.
   *
   * @param field the column
   * @param code the reason, in a word
   * @param words the reason, in the language of the caller
   * @param value what is in the column
   */
  public record Remark(String field, String code, String words, String value) {
    static Remark of(Rejection why, Words words) {
      String text = words.text(why.reason().key(), why.field(), why.value());
      return new Remark(why.field(), why.reason().code(), text, why.value());
    }
  }

  static FateAnswer of(Fate fate, Words words) {
    List<Remark> remarks = fate.remarks().stream().map(why -> Remark.of(why, words)).toList();
    Entry entry = fate.entry();
    if (entry == null) {
      return new FateAnswer(
          fate.settlement(), fate.outcome(), null, null, null, null, null, null, remarks);
    }
    return new FateAnswer(
        fate.settlement(),
        fate.outcome(),
        fate.revision(),
        fate.community(),
        entry.month(),
        entry.account().budgetYear(),
        entry.account().disposition(),
        entry.account().reason(),
        remarks);
  }
}
