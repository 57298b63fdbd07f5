package org.capitation.settlement.boundary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Table;
import org.capitation.page.Words;
import org.capitation.settlement.Settlement;
import org.capitation.value.Capitals;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 年终文书版块: parts that the papers of the year end share. */
final class ReportParts {
  private ReportParts() {}

  /** A box for each party. */
  static Part seals(Locale language, String... parties) {
    return new Part.Seals(
        Arrays.stream(parties).map(party -> Words.text(language, party)).toList());
  }

  /** The paragraphs of a text, each on a line of its own. */
  static Part text(Locale language, String key) {
    return new Part.Text(Arrays.asList(Words.text(language, key).split("\n")));
  }

  /** What is paid in capitals; what is owed says so. */
  static String capitals(Locale language, Money payable) {
    return payable.isNegative()
        ? Words.text(language, "settlement.paper.owed.text", Capitals.of(payable.negated()))
        : Capitals.of(payable);
  }

  /** A whole number in digits: lists and sheets would write 60 as 6E+1. */
  static BigDecimal plain(BigDecimal figure) {
    return figure.scale() < 0 ? figure.setScale(0) : figure;
  }

  /** Worked steps; those that say a result stand out. */
  static Part.Steps steps(List<Step> steps) {
    return new Part.Steps(
        steps,
        IntStream.range(0, steps.size())
            .filter(i -> Settlement.isResult(steps.get(i)))
            .boxed()
            .toList());
  }

  /** The same as clean data, for a sheet. */
  static Table stepTable(Locale language, List<Step> steps) {
    return Table.of(
        Words.text(language, "settlement.steps"),
        List.of(
            Column.of(Words.text(language, "page.step.number"), Kind.CODE, 38),
            Column.of(Words.text(language, "page.step.what"), Kind.TEXT, 262),
            Column.of(Words.text(language, "page.step.article"), Kind.CODE, 80),
            Column.of(Words.text(language, "page.step.formula"), Kind.TEXT, 286),
            Column.of(Words.text(language, "page.step.result"), Kind.FIGURE, 120)),
        steps.stream()
            .map(
                step ->
                    List.<Object>of(
                        step.rule(),
                        Words.step(language, step),
                        step.basis().article(),
                        Words.formula(language, step),
                        plain(step.result().figure())))
            .toList());
  }
}
