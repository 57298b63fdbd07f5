package org.capitation.settlement.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.capitation.payment.YearOfPayments;
import org.capitation.settlement.Adjustment;
import org.capitation.settlement.Assessment;
import org.capitation.settlement.Foreseen;
import org.capitation.settlement.Population;
import org.capitation.settlement.Relief;
import org.capitation.settlement.Segment;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.YearCopy;
import org.capitation.value.Quotient;

/** 副本文本: the figures of a year as the document that {@link Scenarios} reads again. */
final class CopyText {
  private CopyText() {}

  static String of(YearCopy copy) {
    JsonArrayBuilder communities = Json.createArrayBuilder();
    copy.members().forEach(member -> communities.add(member(member)));
    return Json.createObjectBuilder()
        .add("pot", copy.pot().insuranceType())
        .add("reserve", copy.reserve().toString())
        .add("prepaid", copy.prepaid() ? "yes" : "no")
        .add("communities", communities)
        .build()
        .toString();
  }

  private static JsonObjectBuilder member(YearCopy.Member member) {
    Settlement.Inputs inputs = member.inputs();
    JsonObjectBuilder text =
        Json.createObjectBuilder()
            .add("code", member.code())
            .add("members", fraction(inputs.members()))
            .add("clawback", inputs.clawback().toString())
            .add("paid", paid(inputs.paid()));
    inputs.segments().forEach(segment -> add(text, segment));
    add(text, inputs.assessment());
    inputs.relief().ifPresent(relief -> text.add("relief", relief(relief)));
    member.foreseen().ifPresent(foreseen -> text.add("expected", expected(foreseen)));
    return text;
  }

  private static void add(JsonObjectBuilder text, Segment segment) {
    JsonObjectBuilder figures =
        segment.population() == Population.ALL ? text : Json.createObjectBuilder();
    figures
        .add("budget", segment.budget().toString())
        .add("spending", segment.spending().toString())
        .add("violations", segment.violations().toString())
        .add("before", segment.before().toString());
    if (!segment.adjustments().isEmpty()) {
      JsonArrayBuilder adjustments = Json.createArrayBuilder();
      segment.adjustments().forEach(one -> adjustments.add(adjustment(one)));
      figures.add("adjustments", adjustments);
    }
    if (segment.population() != Population.ALL) {
      text.add(segment.population().code(), figures);
    }
  }

  private static JsonObjectBuilder adjustment(Adjustment adjustment) {
    JsonObjectBuilder text =
        Json.createObjectBuilder()
            .add("amount", adjustment.amount().toString())
            .add("reason", adjustment.reason());
    return adjustment.document().isBlank() ? text : text.add("document", adjustment.document());
  }

  private static void add(JsonObjectBuilder text, Assessment assessment) {
    assessment.score().ifPresent(score -> text.add("score", score.toPlainString()));
    JsonObjectBuilder indicators = Json.createObjectBuilder();
    assessment.indicators().forEach((name, figure) -> indicators.add(name, fraction(figure)));
    JsonObjectBuilder members = Json.createObjectBuilder();
    assessment.members().forEach((code, score) -> members.add(code, score.toPlainString()));
    Map.of("indicators", indicators, "member-scores", members).forEach(text::add);
  }

  private static JsonObjectBuilder relief(Relief relief) {
    JsonObjectBuilder text = Json.createObjectBuilder().add("reason", relief.reason());
    return relief instanceof Relief.OfShare share
        ? text.add("share", share.share().toString())
        : text.add("amount", ((Relief.OfYuan) relief).amount().toString());
  }

  /** What the months have left to the year end: what was recovered of debt and advance is gone. */
  private static JsonObjectBuilder paid(YearOfPayments paid) {
    return Json.createObjectBuilder()
        .add("earned", paid.sum().accepted().toString())
        .add("allotted", paid.sum().allotted().toString())
        .add("credited", paid.sum().approved().toString())
        .add("withheld", paid.sum().withheld().toString())
        .add("advance", paid.advanceOwed().toString())
        .add("debt", paid.debtOwed().toString());
  }

  private static JsonObjectBuilder expected(Foreseen foreseen) {
    JsonObjectBuilder text =
        Json.createObjectBuilder().add("forecast", foreseen.likely().toString());
    foreseen
        .range()
        .ifPresent(
            range -> text.add("low", range.low().toString()).add("high", range.high().toString()));
    return text;
  }

  private static String fraction(Quotient figure) {
    return figure.part().toPlainString() + "/" + figure.whole().toPlainString();
  }
}
