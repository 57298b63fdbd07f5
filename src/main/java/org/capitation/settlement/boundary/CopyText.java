package org.capitation.settlement.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.payment.YearOfPayments;
import org.capitation.settlement.Adjustment;
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
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("pot", copy.pot().insuranceType());
    text.put("reserve", copy.reserve());
    text.put("prepaid", copy.prepaid() ? "yes" : "no");
    text.put("communities", copy.members().stream().map(CopyText::member).toList());
    return FlowText.of(text);
  }

  private static Map<String, Object> member(YearCopy.Member member) {
    Settlement.Inputs inputs = member.inputs();
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("code", member.code());
    text.put("members", fraction(inputs.members()));
    for (Segment segment : inputs.segments()) {
      if (segment.population() == Population.ALL) {
        text.putAll(segment(segment));
      } else {
        text.put(segment.population().code(), segment(segment));
      }
    }
    inputs.assessment().score().ifPresent(score -> text.put("score", score.toPlainString()));
    text.put("indicators", each(inputs.assessment().indicators(), CopyText::fraction));
    text.put("member-scores", each(inputs.assessment().members(), score -> score.toPlainString()));
    text.put("clawback", inputs.clawback());
    inputs.relief().ifPresent(relief -> text.put("relief", relief(relief)));
    text.put("paid", paid(inputs.paid()));
    member.foreseen().ifPresent(foreseen -> text.put("expected", expected(foreseen)));
    return text;
  }

  private static Map<String, Object> segment(Segment segment) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("budget", segment.budget());
    text.put("spending", segment.spending());
    text.put("violations", segment.violations());
    text.put("before", segment.before());
    List<Adjustment> adjustments = segment.adjustments();
    text.put("adjustments", adjustments.stream().map(CopyText::adjustment).toList());
    return text;
  }

  private static Map<String, Object> adjustment(Adjustment adjustment) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("amount", adjustment.amount());
    text.put("reason", adjustment.reason());
    if (!adjustment.document().isBlank()) {
      text.put("document", adjustment.document());
    }
    return text;
  }

  private static Map<String, Object> relief(Relief relief) {
    return relief instanceof Relief.OfShare share
        ? Map.of("reason", relief.reason(), "share", share.share())
        : Map.of("reason", relief.reason(), "amount", ((Relief.OfYuan) relief).amount());
  }

  /** What the months have left to the year end: what was recovered of debt and advance is gone. */
  private static Map<String, Object> paid(YearOfPayments paid) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("earned", paid.sum().accepted());
    text.put("allotted", paid.sum().allotted());
    text.put("credited", paid.sum().approved());
    text.put("withheld", paid.sum().withheld());
    text.put("advance", paid.advanceOwed());
    text.put("debt", paid.debtOwed());
    return text;
  }

  private static Map<String, Object> expected(Foreseen foreseen) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("forecast", foreseen.likely());
    foreseen
        .range()
        .ifPresent(
            range -> {
              text.put("low", range.low());
              text.put("high", range.high());
            });
    return text;
  }

  private static <T> Map<String, String> each(Map<String, T> figures, Function<T, String> told) {
    return figures.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> told.apply(one.getValue()),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static String fraction(Quotient figure) {
    return figure.part().toPlainString() + "/" + figure.whole().toPlainString();
  }
}
