package org.capitation.ledger.boundary;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.Reconciliation;
import org.capitation.registry.Pot;

/**
 * 对账应答: a reconciliation as the API tells it.
 *
 * @param theirs what the platform says, all lines together
 * @param ours what is in our books for the same
 * @param difference ours less theirs
 * @param late what is booked in the month for settlements of other months; compared with nothing
 * @param lines part by part, differences first
 */
public record ReconciliationAnswer(
    YearMonth month,
    Pot pot,
    Amounts theirs,
    Amounts ours,
    Amounts difference,
    Amounts late,
    List<Line> lines) {
  /**
   * 对账行.
   *
   * @param institution fixmedins_code; empty for all institutions
   * @param name its name, as far as it is known
   * @param clearing the kind of clearing; absent for all
   * @param theirs absent if no total covers it
   * @param explanation absent if it is not explained
   */
  public record Line(
      String institution,
      String name,
      Clearing clearing,
      Reconciliation.State state,
      Amounts theirs,
      Amounts ours,
      Amounts difference,
      Explanation explanation) {}

  /** 差异说明: what was said, by whom and when. */
  public record Explanation(String text, String by, LocalDateTime at) {}

  static ReconciliationAnswer of(Reconciliations.Compared compared) {
    Reconciliation both = compared.reconciliation();
    return new ReconciliationAnswer(
        both.month(),
        both.pot(),
        both.theirs(),
        both.ours(),
        both.difference(),
        both.late(),
        both.lines().stream().map(line -> line(line, compared)).toList());
  }

  private static Line line(Reconciliation.Line line, Reconciliations.Compared compared) {
    String code = line.part().institution();
    return new Line(
        code,
        compared.names().get(code),
        line.part().clearing().orElse(null),
        line.state(),
        line.theirs().orElse(null),
        line.ours(),
        line.difference(),
        line.explanation()
            .map(said -> new Explanation(said.text(), said.stamp().by(), said.stamp().at()))
            .orElse(null));
  }
}
