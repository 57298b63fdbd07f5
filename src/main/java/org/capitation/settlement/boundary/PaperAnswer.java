package org.capitation.settlement.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Hindrance;
import org.capitation.access.SigningStep;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.payment.YearEndLine;
import org.capitation.registry.Pot;
import org.capitation.settlement.Paper;
import org.capitation.settlement.PaperRule;
import org.capitation.settlement.Reply;
import org.capitation.settlement.SealedYear;
import org.capitation.value.Money;

/**
 * 清算文书应答: a paper as the API tells it.
 *
 * @param id by which it is asked for
 * @param number 0 for the settlement, above it supplements
 * @param state how it stands
 * @param version how often it was touched: to be sent back with a signature
 * @param reason why it was withdrawn or sent back
 * @param algorithm how it was hashed
 * @param digest the hash over what went in and what came out
 * @param policy the name and version of the policy pack
 * @param next the step that is signed next
 * @param hindrance why the caller cannot sign it now
 * @param bar what replies or answers are missing before it is signed
 * @param until the last day on which communities reply
 * @param signatures what was signed
 * @param communities the communities that the caller sees
 */
public record PaperAnswer(
    long id,
    Pot pot,
    int year,
    int number,
    Paper.State state,
    int version,
    String reason,
    String algorithm,
    String digest,
    String policy,
    SigningStep next,
    String hindrance,
    PaperRule.Bar bar,
    LocalDate until,
    List<Signed> signatures,
    List<Line> communities) {
  /** 签署. */
  public record Signed(SigningStep step, String by, LocalDateTime at, String digest) {
    static List<Signed> of(Circulation paper) {
      return paper.signatures().stream()
          .map(s -> new Signed(s.step(), s.stamp().by(), s.stamp().at(), s.digest()))
          .toList();
    }
  }

  /**
   * 医共体清算.
   *
   * @param outcome its figures with their worked steps
   * @param posted what former papers have posted
   * @param due what this paper pays
   * @param cause deviation and responsibility
   * @param answered how it stands to the paper
   * @param objections what it objects to, and what was answered
   * @param line by which what is due is marked as paid, once it is posted
   * @param paidOn when it was paid
   * @param voucher by which voucher
   */
  public record Line(
      SettlementOutcome outcome,
      Money posted,
      Money due,
      SealedYear.Cause cause,
      Paper.Answered answered,
      List<Reply.Objection> objections,
      Long line,
      LocalDate paidOn,
      String voucher) {
    static Line of(ShownPaper.Row row, Words words) {
      Optional<YearEndLine> posted = row.posted();
      return new Line(
          SettlementOutcome.of(
              new SettlementOutcome.Subject(
                  row.community().code(),
                  row.community().name(),
                  row.line().community().memberMonths()),
              row.settlement(),
              words),
          row.line().posted(),
          row.due(),
          row.line().cause(),
          row.answered(),
          row.reply().map(Reply::objections).orElse(List.of()),
          posted.map(YearEndLine::id).orElse(null),
          posted.flatMap(YearEndLine::remitted).map(paid -> paid.day()).orElse(null),
          posted.flatMap(YearEndLine::remitted).map(paid -> paid.voucher()).orElse(null));
    }
  }

  static PaperAnswer of(
      ShownPaper shown, Optional<Hindrance> hindrance, SigningWords signing, Words words) {
    Paper paper = shown.paper();
    return new PaperAnswer(
        paper.id(),
        paper.subject().pot(),
        paper.subject().year(),
        paper.subject().number(),
        paper.standing().state(),
        paper.standing().version(),
        paper.standing().reason(),
        paper.seal().algorithm(),
        paper.seal().digest(),
        shown.draft().policy(),
        shown.circulation().next().orElse(null),
        hindrance.map(signing::of).orElse(null),
        shown.replies().bar().orElse(null),
        shown.replies().until().orElse(null),
        Signed.of(shown.circulation()),
        shown.rows().stream().map(row -> Line.of(row, words)).toList());
  }
}
