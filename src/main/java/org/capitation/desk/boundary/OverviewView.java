package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.desk.Position;
import org.capitation.desk.PotPositions;
import org.capitation.ledger.Destination;
import org.capitation.page.BarChart;
import org.capitation.page.Doors;
import org.capitation.page.Selection;
import org.capitation.page.Words;

/** 全县运行情况页: where the communities stand, pot by pot. */
@Named
@RequestScoped
public class OverviewView {
  @Inject private Positions positions;
  @Inject private Selection selection;
  @Inject private Doors doors;
  @Inject private Words words;

  private List<PotPositions> pots;

  /** Looks up the year chosen. */
  public void load() {
    pots = positions.ofYear(selection.year());
  }

  /** The pots, also those without anything in the year. */
  public List<PotPositions> pots() {
    return pots;
  }

  /** Neither a budget nor anything spent in the year. */
  public boolean isEmpty() {
    return pots.stream().allMatch(PotPositions::isEmpty);
  }

  /** At least one community spent more than its budget. */
  public boolean isOverspent() {
    return pots.stream().anyMatch(pot -> !pot.overspent().isEmpty());
  }

  /** The last closed month of the year. */
  public Optional<YearMonth> closedThrough() {
    return pots.stream().map(PotPositions::closedThrough).flatMap(Optional::stream).findFirst();
  }

  public Destination[] places() {
    return Destination.values();
  }

  /** What each community of a pot spent, by destination, against its budget. */
  public String chart(PotPositions pot) {
    List<Position> lines = pot.lines();
    BarChart chart = BarChart.lying(lines.stream().map(line -> line.community().name()).toList());
    for (Destination place : Destination.values()) {
      chart.part(
          words.text("ledger.destination." + place.code()),
          "--" + place.code(),
          lines.stream().map(line -> line.at(place)).toList(),
          lines.stream()
              .map(
                  line ->
                      doors.charges(
                          line.community().code(), pot.pot().insuranceType(), place.code()))
              .filter(Objects::nonNull)
              .toList());
    }
    return chart
        .mark(words.text("desk.budget"), "--ink", lines.stream().map(Position::budget).toList())
        .json();
  }
}
