package org.capitation.budget.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Hindrance;
import org.capitation.access.SigningStep;
import org.capitation.budget.Budget;
import org.capitation.budget.Proposal;
import org.capitation.page.SigningWords;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 预算方案应答: a version of a budget as the API tells it.
 *
 * @param id by which it is asked for
 * @param pot the pot
 * @param year the budget year
 * @param number the version, from 1
 * @param kind what it came of
 * @param state how it stands
 * @param version how often it was touched: to be sent back with whatever is asked for
 * @param stage NOTICE for the provisional split, YEAR_END for the one by the people of the year
 * @param offer what was agreed on: shares, factors and adjustments, a line each
 * @param remark what was said
 * @param document the document of an adjustment
 * @param reason why it was withdrawn or sent back
 * @param digest the digest of what is signed
 * @param next the step that is signed next
 * @param hindrance why the caller cannot sign it now
 * @param signatures what was signed
 * @param lines the parts
 */
public record ProposalAnswer(
    long id,
    Pot pot,
    int year,
    int number,
    Proposal.Kind kind,
    Proposal.State state,
    int version,
    Budget.Stage stage,
    List<String> offer,
    String remark,
    String document,
    String reason,
    String digest,
    SigningStep next,
    String hindrance,
    List<Signed> signatures,
    List<Line> lines) {
  /** 签署. */
  public record Signed(SigningStep step, String by, LocalDateTime at, String digest) {}

  /**
   * 预算项.
   *
   * @param community its code, or {@code unattributed}
   * @param amount the budget
   * @param former what it was in the version before
   * @param told when the community was told
   * @param provisional the total is split again at the year end
   * @param agreement the number of the agreement that it rests on
   * @param confirmed when the community has confirmed that it was received
   * @param confirmedBy who has
   */
  public record Line(
      String community,
      Money amount,
      Money former,
      LocalDateTime told,
      Boolean provisional,
      String agreement,
      LocalDateTime confirmed,
      String confirmedBy) {}

  static ProposalAnswer of(
      Proposals.Shown shown, Optional<Hindrance> hindrance, SigningWords words) {
    Proposal proposal = shown.proposal();
    return new ProposalAnswer(
        proposal.id(),
        proposal.pot(),
        proposal.year(),
        proposal.number(),
        proposal.content().kind(),
        proposal.standing().state(),
        proposal.standing().version(),
        shown.stage(),
        proposal.content().offer().lines(),
        proposal.content().remark(),
        proposal.content().document(),
        proposal.standing().reason(),
        shown.circulation().content().digest(),
        shown.circulation().next().orElse(null),
        hindrance.map(words::of).orElse(null),
        shown.circulation().signatures().stream()
            .map(s -> new Signed(s.step(), s.stamp().by(), s.stamp().at(), s.digest()))
            .toList(),
        shown.lines().stream().map(ProposalAnswer::line).toList());
  }

  private static Line line(Proposals.Line line) {
    Optional<Proposals.Told> told = line.told();
    return new Line(
        line.code(),
        line.amount(),
        line.former(),
        told.map(t -> t.notice().issued()).orElse(null),
        told.map(t -> t.notice().provisional()).orElse(null),
        told.flatMap(Proposals.Told::agreement).orElse(null),
        told.flatMap(t -> t.notice().receipt()).map(stamp -> stamp.at()).orElse(null),
        told.flatMap(t -> t.notice().receipt()).map(stamp -> stamp.by()).orElse(null));
  }
}
