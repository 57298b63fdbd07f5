package org.capitation.settlement.boundary;

import java.time.YearMonth;
import java.util.List;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.settlement.Settlement;

/**
 * 预计年终应答: what the settlement of a year will come to, as the API tells it.
 *
 * @param known the month at whose end it is known; absent where none of the year is over
 * @param reason why nothing is told, in words; absent where it is
 * @param communities the communities that the caller sees
 */
public record ExpectedAnswer(
    Pot pot, int year, YearMonth known, String reason, List<Line> communities) {
  /**
   * One community.
   *
   * @param today as if the year ended today
   * @param forecast by the forecast of the spending
   * @param low by the lowest spending; absent where no range is told
   * @param high by the highest spending
   */
  public record Line(
      String community,
      String name,
      SettlementFigures today,
      SettlementFigures forecast,
      SettlementFigures low,
      SettlementFigures high) {
    private static Line of(Expectations.Line line) {
      return new Line(
          line.community().code(),
          line.community().name(),
          SettlementFigures.of(line.now()),
          line.likely().map(Line::figures).orElse(null),
          line.low().map(Line::figures).orElse(null),
          line.high().map(Line::figures).orElse(null));
    }

    private static SettlementFigures figures(Settlement settlement) {
      return SettlementFigures.of(settlement);
    }
  }

  static ExpectedAnswer of(Expectations.Year year, Words words) {
    return new ExpectedAnswer(
        year.pot(),
        year.year(),
        year.known().orElse(null),
        year.isTold() ? null : words.text(year.reason()),
        year.lines().stream().map(Line::of).toList());
  }
}
