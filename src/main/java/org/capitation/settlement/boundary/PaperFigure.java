package org.capitation.settlement.boundary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.settlement.Reply.Figure;
import org.capitation.settlement.Settlement;
import org.capitation.value.Money;

/**
 * 核对项: a figure that a community confirms or objects to.
 *
 * @param figure which
 * @param amount in yuan; null for what is no money
 * @param other what is no money; null for money, and for what is not known
 */
public record PaperFigure(Figure figure, Money amount, String other) {
  static List<PaperFigure> of(ShownPaper.Row row) {
    Settlement settled = row.settlement();
    Optional<BigDecimal> score = settled.inputs().assessment().score();
    return List.of(
        new PaperFigure(
            Figure.MEMBER_MONTHS, null, Long.toString(row.line().community().memberMonths())),
        new PaperFigure(Figure.BUDGET, settled.budget(), null),
        new PaperFigure(Figure.SPENDING, settled.spending(), null),
        new PaperFigure(Figure.VIOLATIONS, settled.violations(), null),
        new PaperFigure(Figure.SCORE, null, score.map(BigDecimal::toPlainString).orElse("—")),
        new PaperFigure(Figure.BALANCE, settled.balance(), null),
        new PaperFigure(Figure.TO_COMMUNITY, settled.toCommunity(), null),
        new PaperFigure(Figure.WITHHELD, settled.inputs().withheld(), null),
        new PaperFigure(Figure.PAYABLE, settled.payable(), null),
        new PaperFigure(
            Figure.RESPONSIBILITY,
            null,
            Integer.toString(row.line().cause().responsibilities().size())));
  }
}
