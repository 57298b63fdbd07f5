package org.capitation.settlement.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Hindrance;
import org.capitation.access.SigningStep;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.page.Worked;
import org.capitation.registry.Pot;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.value.Stamp;

/**
 * 年度考核应答: an assessment as the API tells it.
 *
 * @param id by which it is asked for
 * @param pot the pot
 * @param year the budget year
 * @param community the code of the community
 * @param number counts its versions
 * @param state how it stands
 * @param version how often it was touched: to be sent back with whatever is asked for
 * @param score all marks together; null as long as one is missing
 * @param taken the month at whose end the figures were known
 * @param due until when the community answers
 * @param reason why it was sent back or replaced
 * @param digest the digest of what is signed
 * @param next the step that is signed next
 * @param hindrance why the caller cannot sign it now
 * @param signatures what was signed
 * @param lines indicators, gates and members
 * @param steps how the score was computed
 */
public record AppraisalAnswer(
    long id,
    Pot pot,
    int year,
    String community,
    int number,
    Appraisal.State state,
    int version,
    String score,
    YearMonth taken,
    LocalDate due,
    String reason,
    String digest,
    SigningStep next,
    String hindrance,
    List<Signed> signatures,
    List<Line> lines,
    List<Worked> steps) {
  /** 签署. */
  public record Signed(SigningStep step, String by, LocalDateTime at, String digest) {}

  /**
   * 考核项.
   *
   * @param key how it is called in what is asked for
   * @param name the indicator, gate or member
   * @param weight its full marks
   * @param source typed, or the code of the indicator of the monitoring
   * @param article where it stands
   * @param part the numerator as it was taken
   * @param whole the denominator as it was taken
   * @param marks its marks to two decimals; null while they are missing
   * @param words what was said of it
   * @param evidence the name of the paper that was handed in
   * @param objection what the community has against it
   * @param answer what the bureau says to that
   */
  public record Line(
      String key,
      String name,
      String weight,
      String source,
      String article,
      String part,
      String whole,
      String marks,
      String words,
      String evidence,
      Objection objection,
      Answer answer) {
    static Line of(AppraisalShown.Row row) {
      Appraisal.Line line = row.line();
      return new Line(
          row.key(),
          row.name(),
          row.item().map(item -> item.weight().toPlainString()).orElse(null),
          row.item()
              .map(item -> item.computed().map(one -> one.indicator().code()).orElse("typed"))
              .orElse(null),
          row.item().map(AssessmentTerms.Item::basis).map(basis -> basis.article()).orElse(null),
          line.figure().map(figure -> figure.part().toPlainString()).orElse(null),
          line.figure().map(figure -> figure.whole().toPlainString()).orElse(null),
          Optional.ofNullable(row.shown()).map(BigDecimal::toPlainString).orElse(null),
          line.remark().words(),
          row.evidence().orElse(null),
          line.objection().map(one -> new Objection(one.words(), one.stamp())).orElse(null),
          line.objection().flatMap(Appraisal.Objection::answer).map(Answer::of).orElse(null));
    }
  }

  /** 异议. */
  public record Objection(String words, Stamp stamp) {}

  /**
   * 答复.
   *
   * @param former the marks that it has changed; null where it kept them
   */
  public record Answer(String words, String former, Stamp stamp) {
    static Answer of(Appraisal.Answer one) {
      return new Answer(
          one.words(), one.former().map(BigDecimal::toPlainString).orElse(null), one.stamp());
    }
  }

  static AppraisalAnswer of(
      AppraisalShown shown, Optional<Hindrance> hindrance, SigningWords signing, Words words) {
    Appraisal appraisal = shown.appraisal();
    Appraisal.Standing standing = appraisal.standing();
    return new AppraisalAnswer(
        appraisal.id(),
        appraisal.subject().pot(),
        appraisal.subject().year(),
        shown.community().code(),
        appraisal.number(),
        standing.state(),
        standing.version(),
        appraisal.score().map(BigDecimal::toPlainString).orElse(null),
        standing.taken().orElse(null),
        shown.due().orElse(null),
        standing.reason(),
        shown.circulation().content().digest(),
        shown.circulation().next().orElse(null),
        hindrance.map(signing::of).orElse(null),
        shown.circulation().signatures().stream()
            .map(one -> new Signed(one.step(), one.stamp().by(), one.stamp().at(), one.digest()))
            .toList(),
        shown.rows().stream().map(Line::of).toList(),
        Worked.of(shown.steps(), words));
  }
}
