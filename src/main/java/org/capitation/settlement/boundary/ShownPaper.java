package org.capitation.settlement.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.payment.YearEndLine;
import org.capitation.registry.Community;
import org.capitation.settlement.Paper;
import org.capitation.settlement.PaperRule;
import org.capitation.settlement.Reply;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;

/**
 * 清算文书与签署: a paper as the caller may see it.
 *
 * @param paper the paper, with the replies that the caller sees
 * @param circulation its way from one who signs to the next
 * @param draft its settlements, of the communities that the caller sees
 * @param rows its communities, as far as the caller sees them
 * @param replies until when the communities reply, and what stands against signing
 */
public record ShownPaper(
    Paper paper, Circulation circulation, SettlementDraft draft, List<Row> rows, Replies replies) {
  /**
   * 医共体清算行.
   *
   * @param community whose it is
   * @param line what its settlement was computed from
   * @param settlement what came out
   * @param answered how it stands to the paper
   * @param reply what it has replied
   * @param posted what was posted, once it was
   */
  public record Row(
      Community community,
      SealedYear.Line line,
      Settlement settlement,
      Paper.Answered answered,
      Optional<Reply> reply,
      Optional<YearEndLine> posted) {
    /** What this paper pays: what is payable less what former papers have posted. */
    public Money due() {
      return settlement.payable().minus(line.posted());
    }

    /** Its member-months, as a draft tells them. */
    public SettlementDraft.Part part() {
      return new SettlementDraft.Part(community, line.community().memberMonths(), settlement);
    }
  }

  /**
   * 回复期限.
   *
   * @param until the last day; nothing without a deadline
   * @param bar what stands against its review
   */
  public record Replies(Optional<LocalDate> until, Optional<PaperRule.Bar> bar) {}

  /** Keeps the rows from being changed. */
  public ShownPaper {
    rows = List.copyOf(rows);
  }

  /** What the rows are paid by this paper. */
  public Money due() {
    return Money.total(rows.stream().map(Row::due).toList());
  }
}
