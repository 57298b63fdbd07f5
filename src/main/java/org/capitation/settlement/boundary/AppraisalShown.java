package org.capitation.settlement.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.registry.Community;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraised;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.value.Quotient;
import org.capitation.value.Step;

/**
 * 年度考核表与其过程.
 *
 * @param appraisal the assessment
 * @param community whose it is
 * @param appraised what it comes to, with the worked steps
 * @param circulation its way from one who signs to the next
 * @param due until when the community answers
 * @param rows its lines, with what they name
 */
public record AppraisalShown(
    Appraisal appraisal,
    Community community,
    Appraised appraised,
    Circulation circulation,
    Optional<LocalDate> due,
    List<Row> rows) {
  private static final int SHOWN = 2;

  /**
   * 考核行.
   *
   * @param line the line
   * @param name what it is about: the indicator, the gate or the member
   * @param item the terms of the indicator; nothing for gates and members
   * @param marks the marks that it earns, exact; nothing while they are missing
   * @param evidence the name of the paper that was handed in
   */
  public record Row(
      Appraisal.Line line,
      String name,
      Optional<AssessmentTerms.Item> item,
      Optional<Quotient> marks,
      Optional<String> evidence) {
    /** How forms and addresses call it. */
    public String key() {
      return line.key();
    }

    /** The marks to two decimals, for showing; null while they are missing. */
    public BigDecimal shown() {
      return marks.map(known -> known.rounded(SHOWN)).orElse(null);
    }

    /** The marks come from somebody's hand: there is no figure, or they were decided so before. */
    public boolean isTyped() {
      return switch (line.kind()) {
        case INDICATOR ->
            line.marks().isPresent()
                || line.figure().isEmpty()
                || item.flatMap(AssessmentTerms.Item::computed).isEmpty();
        case GATE -> line.figure().isEmpty();
        case MEMBER -> true;
      };
    }
  }

  /** Keeps the rows from being changed. */
  public AppraisalShown {
    rows = List.copyOf(rows);
  }

  /** The state. */
  public Appraisal.State state() {
    return appraisal.standing().state();
  }

  /** The rows of the indicators. */
  public List<Row> indicators() {
    return of(Appraisal.Kind.INDICATOR);
  }

  /** The rows of gates and members. */
  public List<Row> others() {
    return rows.stream().filter(row -> row.line().kind() != Appraisal.Kind.INDICATOR).toList();
  }

  private List<Row> of(Appraisal.Kind kind) {
    return rows.stream().filter(row -> row.line().kind() == kind).toList();
  }

  /** How the score was computed, as the worked steps of a page ask for it. */
  public List<Step> steps() {
    return appraised.steps();
  }

  /** The step says the score. */
  public boolean isResult(Step step) {
    return step.key().equals("settlement.step.score");
  }

  /** The community is late with its answer. */
  public boolean isLate(LocalDate today) {
    return state() == Appraisal.State.PUBLISHED && due.filter(today::isAfter).isPresent();
  }
}
