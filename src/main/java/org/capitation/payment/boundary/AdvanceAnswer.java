package org.capitation.payment.boundary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Hindrance;
import org.capitation.access.SigningStep;
import org.capitation.page.SigningWords;
import org.capitation.payment.Advance;
import org.capitation.payment.AdvanceRequest;
import org.capitation.payment.AdvanceRequest.Examined;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 周转金申请应答: a request for an advance as the API tells it.
 *
 * @param id by which it is asked for
 * @param pot the pot
 * @param year the budget year
 * @param community the code of the community
 * @param remark what for
 * @param state how it stands
 * @param version how often it was touched: to be sent back with whatever is asked for
 * @param reason why it was withdrawn or sent back
 * @param balance how many months the balance of the fund lasts
 * @param amount what is advanced
 * @param refusal why the terms refuse it
 * @param steps how the terms decide
 * @param next the step that is signed next
 * @param hindrance why the caller cannot sign it now
 * @param signatures what was signed
 */
public record AdvanceAnswer(
    long id,
    Pot pot,
    int year,
    String community,
    String remark,
    AdvanceRequest.State state,
    int version,
    String reason,
    BigDecimal balance,
    Money amount,
    Advance.Reason refusal,
    List<Step> steps,
    SigningStep next,
    String hindrance,
    List<SheetAnswer.Signed> signatures) {
  static AdvanceAnswer of(
      AdvanceRequests.Shown shown, Optional<Hindrance> hindrance, SigningWords words) {
    AdvanceRequest request = shown.request();
    return new AdvanceAnswer(
        request.id(),
        request.subject().pot(),
        request.subject().year(),
        shown.community().code(),
        request.subject().remark(),
        request.standing().state(),
        request.standing().version(),
        request.standing().reason(),
        request.examined().map(Examined::balance).orElse(null),
        request.amount(),
        request.examined().flatMap(Examined::refusal).orElse(null),
        shown.steps(),
        shown.circulation().next().orElse(null),
        hindrance.map(words::of).orElse(null),
        SheetAnswer.Signed.of(shown.circulation()));
  }
}
