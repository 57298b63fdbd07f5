package org.capitation.payment.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.Payment;
import org.capitation.payment.Sheet;
import org.capitation.value.Capitals;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 医共体拨付表: what a sheet says of one community, with its worked steps and places for seals. */
final class StatementParts {
  private static final Set<String> RESULTS =
      Set.of("payment.step.payable", "payment.step.withheld", "payment.step.paid");

  private final PrintedSheet own;
  private final Locale language;

  /**
   * @param own what the sheet says of the community alone
   */
  StatementParts(PrintedSheet own, Locale language) {
    this.own = own;
    this.language = language;
  }

  /**
   * All but the title.
   *
   * @param head what it begins with
   */
  List<Part> list(List<Fact> head) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Facts(2, head));
    for (Sheets.Row row : own.rows()) {
      if (own.rows().size() > 1 || row.line().year() != own.shown().year()) {
        parts.add(
            new Part.Section(text("payment.report.of-year", Integer.toString(row.line().year()))));
      }
      parts.add(new Part.Facts(3, figures(row)));
      parts.add(
          own.statement(row.line())
              .map(MonthlyStatement::steps)
              .<Part>map(StatementParts::steps)
              .orElseGet(() -> new Part.Text(List.of(text("payment.report.no-steps")))));
    }
    parts.add(
        new Part.Seals(
            List.of(
                text("document.sign.bureau"),
                text("document.sign.finance"),
                text("document.sign.lead"))));
    return parts;
  }

  /** What is paid in all, in words and figures. */
  static List<Fact> sum(PrintedSheet sheet, Locale language) {
    Money paid = sheet.sheet().total().paid();
    return List.of(
        Fact.of(Words.text(language, "payment.report.capitals"), Capitals.of(paid)).standingOut(),
        Fact.figure(Words.text(language, "settlement.paper.figures"), Display.yuan(paid))
            .standingOut());
  }

  /** The same, and how far the sheet is. */
  static List<Fact> standing(PrintedSheet sheet, Locale language) {
    List<Fact> facts = new ArrayList<>(sum(sheet, language));
    facts.add(Fact.of(Words.text(language, "payment.state"), sheet.state(language)));
    facts.add(
        Fact.of(Words.text(language, "payment.report.signatures"), sheet.signatures(language)));
    return facts;
  }

  private List<Fact> figures(Sheets.Row row) {
    Sheet.Line line = row.line();
    Payment payment = line.payment();
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                money("payment.report.budget", limiting(line, line.ground().budget())),
                money("payment.report.allotted", limiting(line, payment.allotted())),
                money("payment.accepted", payment.accepted()),
                money("payment.approved", payment.approved()),
                money("payment.withheld", payment.withheld()),
                money("payment.report.payable", payment.payable()),
                money("payment.debt", payment.debtRecovered()),
                money("payment.advance.recovered", payment.advanceRecovered()),
                money("payment.paid", payment.paid()).standingOut(),
                fact("payment.agreement", row.agreement()),
                fact("payment.day", line.remitted().map(Sheet.Remitted::day).map(Display::date)),
                fact("payment.voucher", line.remitted().map(Sheet.Remitted::voucher))));
    facts.addAll(further(line));
    return facts;
  }

  /** What is mostly nothing, so that mostly a page holds all: what is left is in the steps too. */
  private List<Fact> further(Sheet.Line line) {
    List<Fact> facts = new ArrayList<>();
    if (!line.ground().adjustment().isZero()) {
      facts.add(money("payment.adjustment", line.ground().adjustment()));
    }
    if (!line.carried().isZero()) {
      facts.add(money("payment.carried", line.carried()));
    }
    Optional<Money> advance = Optional.ofNullable(own.advanceOwed(line));
    advance
        .filter(left -> !left.isZero() && line.payment().advanceRecovered().isZero())
        .ifPresent(left -> facts.add(money("payment.report.advance.owed", left)));
    return facts;
  }

  /** Nothing where the budget limits nothing. */
  private static Money limiting(Sheet.Line line, Money amount) {
    return line.ground().budget().isZero() ? null : amount;
  }

  private Fact money(String key, Money amount) {
    return Fact.figure(text(key), Display.yuan(amount));
  }

  private Fact fact(String key, Optional<String> value) {
    return Fact.of(text(key), value.orElse(Display.NOTHING));
  }

  private static Part.Steps steps(List<Step> steps) {
    return new Part.Steps(
        steps,
        IntStream.range(0, steps.size())
            .filter(i -> RESULTS.contains(steps.get(i).key()))
            .boxed()
            .toList());
  }

  private String text(String key, Object... arguments) {
    return Words.text(language, key, arguments);
  }
}
