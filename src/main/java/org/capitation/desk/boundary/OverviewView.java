package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.desk.PotPositions;
import org.capitation.desk.PotStandings;
import org.capitation.desk.Standing;
import org.capitation.desk.Verdict;
import org.capitation.ledger.Destination;
import org.capitation.monitoring.Prospects;
import org.capitation.monitoring.boundary.Foresight;
import org.capitation.page.Formats;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.value.Money;

/** 全县运行情况页: where the communities stand and where their year leads, pot by pot. */
@Named
@RequestScoped
public class OverviewView {
  @Inject private Positions positions;
  @Inject private Foresight foresight;
  @Inject private Selection selection;
  @Inject private SeasonChart chart;
  @Inject private Formats formats;
  @Inject private Words words;

  private List<PotStandings> pots;

  /** Looks up the year chosen. */
  public void load() {
    List<Prospects> prospects = foresight.ofYear("", selection.year());
    pots =
        positions.ofYear(selection.year()).stream()
            .map(
                pot ->
                    PotStandings.of(
                        pot, prospects.stream().filter(one -> one.pot() == pot.pot()).findFirst()))
            .toList();
  }

  /** The pots, also those without anything in the year. */
  public List<PotStandings> pots() {
    if (pots == null) {
      // a form of another page was sent here
      load();
    }
    return pots;
  }

  /** Neither a budget nor anything spent in the year. */
  public boolean isEmpty() {
    return pots().stream().map(PotStandings::positions).allMatch(PotPositions::isEmpty);
  }

  /** The tone of the verdict: that of the pot that is worst off. */
  public String tone() {
    return pots().stream().anyMatch(pot -> pot.verdict().isUrgent()) ? "warn" : "good";
  }

  /** The last closed month of the year. */
  public Optional<YearMonth> closedThrough() {
    return pots().stream()
        .map(pot -> pot.positions().closedThrough())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The month at whose end it is known where the year leads. */
  public Optional<YearMonth> known() {
    return pots().stream().flatMap(pot -> pot.known().stream()).findFirst();
  }

  /** Where a pot stands and where its year leads, in a sentence. */
  public String told(PotStandings pot) {
    if (pot.positions().isEmpty()) {
      return words.text("desk.verdict.nothing");
    }
    Money left = pot.left();
    if (left == null) {
      Money balance = pot.positions().balance();
      return words.text(
          balance.isNegative() ? "desk.verdict.over" : "desk.verdict.left",
          formats.amount(balance.isNegative() ? balance.negated() : balance),
          formats.percent(pot.positions().used()));
    }
    return words.text(
        left.isNegative() ? "desk.verdict.expected.over" : "desk.verdict.expected.left",
        formats.amount(left.isNegative() ? left.negated() : left));
  }

  /** What a community that is to be looked at lacks, in words. */
  public String lacking(Standing line) {
    Money left = line.verdict() == Verdict.OVERSPENT ? line.position().balance() : line.left();
    return words.text(
        "desk.verdict.of." + line.verdict(),
        formats.amount(left.isNegative() ? left.negated() : left));
  }

  public Destination[] places() {
    return Destination.values();
  }

  /** What the months of a pot come to, beside what the season gives. */
  public String chart(PotStandings pot) {
    return chart.of(pot.months());
  }
}
