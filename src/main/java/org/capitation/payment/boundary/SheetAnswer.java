package org.capitation.payment.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Hindrance;
import org.capitation.access.SigningStep;
import org.capitation.page.SigningWords;
import org.capitation.payment.Payment;
import org.capitation.payment.Sheet;
import org.capitation.registry.Pot;
import org.capitation.value.Capitals;
import org.capitation.value.Money;

/**
 * 月度拨付单应答: a sheet as the API tells it.
 *
 * @param id by which it is asked for
 * @param pot the pot
 * @param month the accounting month
 * @param kind DECIDED for one that was decided elsewhere
 * @param state how it stands
 * @param version how often it was touched: to be sent back with whatever is asked for
 * @param reason why it was withdrawn or sent back
 * @param digest the digest of what is signed
 * @param next the step that is signed next
 * @param hindrance why the caller cannot sign it now
 * @param signatures what was signed
 * @param lines the statements
 */
public record SheetAnswer(
    long id,
    Pot pot,
    YearMonth month,
    Sheet.Kind kind,
    Sheet.State state,
    int version,
    String reason,
    String digest,
    SigningStep next,
    String hindrance,
    List<Signed> signatures,
    List<Line> lines) {
  /** 签署. */
  public record Signed(SigningStep step, String by, LocalDateTime at, String digest) {
    static List<Signed> of(Circulation paper) {
      return paper.signatures().stream()
          .map(s -> new Signed(s.step(), s.stamp().by(), s.stamp().at(), s.digest()))
          .toList();
    }
  }

  /**
   * 拨付项.
   *
   * @param id by which it is marked as paid
   * @param community the code of the community
   * @param year the budget year that the visits belong to
   * @param agreement the number of the agreement that holds in the month
   * @param carried what the month adds to what is carried, or pays of it (below 0)
   * @param adjustment for people of paid months who changed since
   * @param figures what it comes to
   * @param payable what is payable before anything is recovered
   * @param paid what is really paid
   * @param capitals the same in capital numerals
   * @param paidOn when it was paid
   * @param voucher by which voucher
   */
  public record Line(
      long id,
      String community,
      int year,
      String agreement,
      Money carried,
      Money adjustment,
      Payment figures,
      Money payable,
      Money paid,
      String capitals,
      LocalDate paidOn,
      String voucher) {
    static Line of(Sheets.Row row) {
      Sheet.Line line = row.line();
      return new Line(
          line.id(),
          row.community().code(),
          line.year(),
          row.agreement().orElse(null),
          line.carried(),
          line.ground().adjustment(),
          line.payment(),
          line.payment().payable(),
          line.payment().paid(),
          Capitals.of(line.payment().paid()),
          line.remitted().map(Sheet.Remitted::day).orElse(null),
          line.remitted().map(Sheet.Remitted::voucher).orElse(null));
    }
  }

  static SheetAnswer of(Sheets.Shown shown, Optional<Hindrance> hindrance, SigningWords words) {
    Sheet sheet = shown.sheet();
    return new SheetAnswer(
        sheet.id(),
        sheet.pot(),
        sheet.month(),
        sheet.kind(),
        sheet.standing().state(),
        sheet.standing().version(),
        sheet.standing().reason(),
        shown.circulation().content().digest(),
        shown.circulation().next().orElse(null),
        hindrance.map(words::of).orElse(null),
        Signed.of(shown.circulation()),
        shown.rows().stream().map(Line::of).toList());
  }
}
