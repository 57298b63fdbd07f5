package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.desk.CommunityYear;
import org.capitation.desk.MonthLine;
import org.capitation.desk.Position;
import org.capitation.desk.PotStandings;
import org.capitation.desk.Standing;
import org.capitation.ledger.Destination;
import org.capitation.ledger.boundary.Charges;
import org.capitation.ledger.store.AwayStore;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Prospect;
import org.capitation.monitoring.Prospects;
import org.capitation.monitoring.boundary.Foresight;
import org.capitation.page.Formats;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.registry.boundary.Counties;
import org.capitation.value.Money;

/** 医共体页: where one community stands, and where its people go; or a choice of communities. */
@Named
@RequestScoped
public class CommunityView {
  private static final int INSTITUTIONS = 10;

  @Inject private Positions positions;
  @Inject private Foresight foresight;
  @Inject private Charges charges;
  @Inject private Counties counties;
  @Inject private Selection selection;
  @Inject private SeasonChart chart;
  @Inject private Formats formats;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<Community> communities;
  private List<Standing> lines;
  private CommunityYear year;
  private Standing standing;
  private Optional<YearMonth> known;
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
    Optional<Prospects> prospects = prospects(code);
    known = prospects.map(Prospects::known);
    standing =
        new Standing(
            year.position(), prospects.flatMap(all -> all.communities().stream().findFirst()));
    earners = charges.away(code, pot(), selection.year(), INSTITUTIONS);
  }

  private void lookAtAll() {
    Optional<Prospects> prospects = prospects("");
    known = prospects.map(Prospects::known);
    lines =
        positions.ofYear(selection.year()).stream()
            .filter(positions -> positions.pot() == pot())
            .map(pot -> PotStandings.of(pot, prospects))
            .map(PotStandings::lines)
            .flatMap(List::stream)
            .toList();
  }

  private Optional<Prospects> prospects(String code) {
    return foresight.ofYear(code, selection.year()).stream()
        .filter(one -> one.pot() == pot())
        .findFirst();
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

  /** Where it stands, and where its year leads. */
  public Standing standing() {
    return standing;
  }

  public Community community() {
    return year.position().community();
  }

  /** The month at whose end it is known where the year leads. */
  public Optional<YearMonth> known() {
    return known;
  }

  /** Where it stands and where its year leads, in a sentence. */
  public String told() {
    Position position = year.position();
    Money balance = position.balance();
    String now =
        words.text(
            balance.isNegative() ? "desk.verdict.own.over" : "desk.verdict.own",
            formats.amount(balance.isNegative() ? balance.negated() : balance),
            formats.percent(position.used()));
    Money left = standing.left();
    if (left == null) {
      return now;
    }
    return now
        + words.text("desk.semicolon")
        + words.text(
            left.isNegative() ? "desk.verdict.expected.over" : "desk.verdict.expected.left",
            formats.amount(left.isNegative() ? left.negated() : left));
  }

  /** Neither a budget nor anything spent in the year. */
  public boolean isEmpty() {
    return year.months().isEmpty()
        && year.position().budget().isZero()
        && year.position().before().isZero();
  }

  /** Where all communities that the caller sees stand, for the choice. */
  public List<Standing> lines() {
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

  /** The months of the year beside the season; none where nothing tells. */
  public List<MonthOutlook> outlook() {
    return standing.prospect().map(Prospect::outlook).map(all -> all.months()).orElse(List.of());
  }

  /** The same as a chart. */
  public String chart() {
    return chart.of(outlook());
  }

  /** The accounting months in which something was booked. */
  public List<YearMonth> booked() {
    return year.months().stream().map(MonthLine::month).toList();
  }
}
