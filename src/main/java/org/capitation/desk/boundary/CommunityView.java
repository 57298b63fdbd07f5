package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.desk.CommunityYear;
import org.capitation.desk.MonthLine;
import org.capitation.desk.Position;
import org.capitation.desk.PotPositions;
import org.capitation.ledger.Destination;
import org.capitation.ledger.boundary.Charges;
import org.capitation.ledger.store.AwayStore;
import org.capitation.page.BarChart;
import org.capitation.page.Doors;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.registry.boundary.Counties;

/** 医共体页: where one community stands, and where its people go; or a choice of communities. */
@Named
@RequestScoped
public class CommunityView {
  private static final int INSTITUTIONS = 10;

  @Inject private Positions positions;
  @Inject private Charges charges;
  @Inject private Counties counties;
  @Inject private Selection selection;
  @Inject private Doors doors;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<Community> communities;
  private List<Position> lines;
  private CommunityYear year;
  private List<AwayStore.Earner> earners;

  /** Looks up the community of the address, or the only one that the caller sees. */
  public void load() {
    communities = counties.communities();
    Optional<String> code =
        Optional.ofNullable(request.getParameter("community")).filter(text -> !text.isBlank());
    if (code.isEmpty() && communities.size() == 1) {
      code = Optional.of(communities.get(0).code());
    }
    code.ifPresentOrElse(this::look, this::lookAtAll);
  }

  private void look(String code) {
    year = positions.ofCommunity(code, pot(), selection.year());
    earners = charges.away(code, pot(), selection.year(), INSTITUTIONS);
  }

  private void lookAtAll() {
    lines =
        positions.ofYear(selection.year()).stream()
            .filter(positions -> positions.pot() == pot())
            .map(PotPositions::lines)
            .flatMap(List::stream)
            .toList();
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** The communities that the caller sees. */
  public List<Community> communities() {
    return communities;
  }

  /** Whether a community is shown, not the choice. */
  public boolean isChosen() {
    return year != null;
  }

  /** Where the community stands. */
  public CommunityYear year() {
    return year;
  }

  public Community community() {
    return year.position().community();
  }

  /** Neither a budget nor anything spent in the year. */
  public boolean isEmpty() {
    return year.months().isEmpty()
        && year.position().budget().isZero()
        && year.position().before().isZero();
  }

  /** Where all communities that the caller sees stand, for the choice. */
  public List<Position> lines() {
    return lines;
  }

  public Destination[] places() {
    return Destination.values();
  }

  /** Outside the county. */
  public Destination away() {
    return Destination.AWAY;
  }

  /** The institutions outside the county that earned most from its people. */
  public List<AwayStore.Earner> earners() {
    return earners;
  }

  /** What the community spent month by month, by destination. */
  public String chart() {
    List<MonthLine> months = year.months();
    BarChart chart =
        BarChart.columns(months.stream().map(line -> line.month().toString()).toList());
    for (Destination place : Destination.values()) {
      chart.part(
          words.text("ledger.destination." + place.code()),
          "--" + place.code(),
          months.stream().map(line -> line.at(place)).toList(),
          months.stream().map(line -> month(place, line)).filter(Objects::nonNull).toList());
    }
    return chart.json();
  }

  private String month(Destination place, MonthLine line) {
    return doors.charges(
        community().code(), selection.pot(), place.code(), line.month().toString());
  }
}
