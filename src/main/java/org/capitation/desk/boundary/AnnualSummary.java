package org.capitation.desk.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.desk.Position;
import org.capitation.desk.PotPositions;
import org.capitation.enrolment.boundary.CoverageAnswer;
import org.capitation.ledger.Destination;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.Warning;
import org.capitation.monitoring.Watched;
import org.capitation.page.Display;
import org.capitation.registry.Community;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 年度综述: the year of a pot in numbered sentences, each from figures that stand in a table. */
final class AnnualSummary {
  private final AnnualYear year;
  private final AnnualWords words;

  AnnualSummary(AnnualYear year, AnnualWords words) {
    this.year = year;
    this.words = words;
  }

  /** The sentences, the name of the pot first. */
  List<String> of(AnnualPot pot) {
    List<String> sentences =
        Stream.of(
                Optional.of(money(pot.now().positions())),
                communities(pot.now().positions()),
                away(pot),
                change(pot),
                forecast(pot),
                Optional.of(signed(pot.signed())),
                Optional.of(warnings(pot)),
                settled(pot))
            .flatMap(Optional::stream)
            .toList();
    List<String> all = new ArrayList<>();
    all.add(words.pot(pot.pot()));
    for (int i = 0; i < sentences.size(); i++) {
      all.add(words.own("sum.numbered", i + 1, sentences.get(i)));
    }
    return all;
  }

  private String money(PotPositions pot) {
    if (pot.budget().isZero()) {
      return words.own("sum.no-budget", Display.yuan(pot.spending()));
    }
    boolean over = pot.balance().isNegative();
    return words.own(
        over ? "sum.over" : "sum.within",
        Display.yuan(pot.budget()),
        Display.yuan(pot.spending()),
        Display.percent(pot.used()),
        Display.yuan(over ? pot.balance().negated() : pot.balance()));
  }

  private Optional<String> communities(PotPositions pot) {
    if (pot.budget().isZero()) {
      return Optional.empty();
    }
    List<Position> over = pot.overspent();
    if (over.isEmpty()) {
      return Optional.of(words.own("sum.all-within", pot.lines().size()));
    }
    Money sum = Money.total(over.stream().map(Position::balance).toList()).negated();
    return Optional.of(
        words.own(
            "sum.some-over",
            pot.lines().size(),
            over.size(),
            Display.yuan(sum),
            over.stream()
                .map(
                    line ->
                        words.own(
                            "sum.named",
                            line.community().name(),
                            Display.yuan(line.balance().negated())))
                .collect(Collectors.joining(words.own("sum.and")))));
  }

  private Optional<String> away(AnnualPot pot) {
    PotPositions now = pot.now().positions();
    PotPositions before = pot.before().positions();
    if (!now.spending().isPositive()) {
      return Optional.empty();
    }
    Money away = now.at(Destination.AWAY);
    return Optional.of(
        year.isOver() && before.spending().isPositive()
            ? words.own(
                "sum.away.before",
                Display.yuan(away),
                Display.percent(away, now.spending()),
                Display.percent(before.at(Destination.AWAY), before.spending()))
            : words.own("sum.away", Display.yuan(away), Display.percent(away, now.spending())));
  }

  /** Of a year that is over as a whole, of one that runs up to the same month. */
  private Optional<String> change(AnnualPot pot) {
    Money now = year.isOver() ? pot.now().positions().spending() : pot.now().until(year.known());
    Money before =
        year.isOver()
            ? pot.before().positions().spending()
            : pot.before().until(year.known().minusYears(1));
    if (!before.isPositive()) {
      return Optional.empty();
    }
    Money change = now.minus(before);
    boolean less = change.isNegative();
    Money amount = less ? change.negated() : change;
    return Optional.of(
        words.own(
            less ? "sum.less" : "sum.more",
            year.isOver() ? words.own("sum.year") : words.own("sum.until", year.known()),
            Display.yuan(amount),
            Display.percent(Ratio.of(amount, before))));
  }

  private Optional<String> forecast(AnnualPot pot) {
    if (year.isOver()) {
      return Optional.empty();
    }
    Forecast forecast = pot.terms().monitored().parts().first().outlook().forecast();
    return Optional.of(
        forecast
            .range()
            .map(
                range ->
                    words.own(
                        "sum.forecast.range",
                        Display.yuan(forecast.expected()),
                        Display.yuan(range.low()),
                        Display.yuan(range.high())))
            .orElseGet(() -> words.own("sum.forecast", Display.yuan(forecast.expected()))));
  }

  private String signed(CoverageAnswer coverage) {
    CoverageAnswer.Line all = coverage.all();
    String rate =
        words.own(
            "sum.signed",
            coverage.day(),
            Display.count(all.figures().members()),
            Display.count(all.figures().signed()),
            Display.percent(all.rate()));
    return CoverageAnswer.signsUp(all, coverage.goals().all())
        .map(
            reached ->
                rate
                    + words.own(
                        reached ? "sum.goal.reached" : "sum.goal.missed",
                        Display.percent(coverage.goals().all())))
        .orElse(rate + words.own("sum.stop"));
  }

  private String warnings(AnnualPot pot) {
    List<Watched> warned =
        pot.terms().monitored().parts().communities().stream()
            .filter(one -> !one.warnings().isEmpty())
            .toList();
    if (warned.isEmpty()) {
      return words.own("sum.unwarned");
    }
    return words.own(
        "sum.warned",
        warned.stream().mapToInt(one -> one.warnings().size()).sum(),
        warned.stream().map(this::warned).collect(Collectors.joining(words.own("sum.and"))));
  }

  private String warned(Watched one) {
    return words.own(
        "sum.named",
        one.community().map(Community::name).orElse(""),
        one.warnings().stream()
            .map(Warning::threshold)
            .map(threshold -> words.indicator(threshold.indicator()))
            .collect(Collectors.joining(words.own("sum.comma"))));
  }

  private Optional<String> settled(AnnualPot pot) {
    return pot.settled()
        .map(
            settled -> {
              SettlementDraft draft = settled.draft();
              return words.own(
                  "sum.settled",
                  AnnualReport.state(words, pot),
                  Display.yuan(draft.toCommunities()),
                  Display.yuan(draft.toFund()),
                  Display.yuan(draft.payable()));
            });
  }
}
