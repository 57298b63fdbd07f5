package org.capitation.budget.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Hindrance;
import org.capitation.access.SigningStep;
import org.capitation.budget.Agreement;
import org.capitation.page.SigningWords;
import org.capitation.registry.Pot;

/**
 * 打包付费协议应答: an agreement as the API tells it.
 *
 * @param id by which it is asked for
 * @param community the code of the community
 * @param members its members on the first day, the lead hospital first
 * @param pot the pot
 * @param year the budget year
 * @param policy the number of the policy pack
 * @param document the number of the paper
 * @param signed the day on which it was signed
 * @param first the first day on which it holds
 * @param last the last one
 * @param scan the hash of the scan
 * @param state how it stands
 * @param expired its last day has passed
 * @param version how often it was touched: to be sent back with whatever is asked for
 * @param reason why it was sent back or ended
 * @param next the step that is signed next
 * @param hindrance why the caller cannot sign it now
 * @param signatures what was signed
 */
public record AgreementAnswer(
    long id,
    String community,
    List<Agreement.Member> members,
    Pot pot,
    int year,
    long policy,
    String document,
    LocalDate signed,
    LocalDate first,
    LocalDate last,
    String scan,
    Agreement.State state,
    boolean expired,
    int version,
    String reason,
    SigningStep next,
    String hindrance,
    List<ProposalAnswer.Signed> signatures) {
  static AgreementAnswer of(
      Agreements.Shown shown, Optional<Hindrance> hindrance, SigningWords words) {
    Agreement agreement = shown.agreement();
    Agreement.Terms terms = agreement.terms();
    return new AgreementAnswer(
        agreement.id(),
        shown.community().code(),
        agreement.parties().members(),
        terms.pot(),
        terms.year(),
        terms.policy(),
        terms.document(),
        terms.signed(),
        terms.valid().from(),
        terms.valid().lastDay(),
        agreement.scan().sha256(),
        agreement.standing().state(),
        shown.expired(),
        agreement.standing().version(),
        agreement.standing().reason(),
        shown.paper().next().orElse(null),
        hindrance.map(words::of).orElse(null),
        shown.paper().signatures().stream()
            .map(
                s ->
                    new ProposalAnswer.Signed(s.step(), s.stamp().by(), s.stamp().at(), s.digest()))
            .toList());
  }
}
