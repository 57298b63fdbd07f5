package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Money;

/** 期初: what the caller's county brought along, year by year. */
@ApplicationScoped
public class Openings {
  @Inject private OpeningStore openings;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * 期初行: what was brought along of a community.
   *
   * @param pot the pot
   * @param community the code of the community
   * @param name its name
   * @param spending pool payments charged to it
   * @param fee the fees of the same visits
   * @param visits how many visits these were
   * @param heads how many people belonged to it
   * @param debt what it owes from the year before
   * @param advance what was advanced for the year
   * @param withheld what was withheld from the months before
   */
  public record Line(
      Pot pot,
      String community,
      String name,
      Money spending,
      Money fee,
      long visits,
      long heads,
      Money debt,
      Money advance,
      Money withheld) {}

  /** What was brought along of a budget year; pots without anything are left out. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<Line> of(int year) {
    return counties.find(caller.county()).map(county -> of(county, year)).orElse(List.of());
  }

  private List<Line> of(County county, int year) {
    List<Line> lines = new ArrayList<>();
    List<Community> communities = institutions.communities(county);
    Arrays.stream(Pot.values())
        .forEach(
            pot -> {
              OpeningSums sums = openings.sums(county, pot, year);
              if (!sums.isEmpty()) {
                communities.forEach(community -> lines.add(line(pot, community, sums)));
              }
            });
    return lines;
  }

  private static Line line(Pot pot, Community community, OpeningSums sums) {
    int id = community.id();
    return new Line(
        pot,
        community.code(),
        community.name(),
        sums.sum(id, Item.SPENDING),
        sums.sum(id, Item.FEE),
        sums.sum(id, Item.VISITS).yuan().longValue(),
        sums.sum(id, Item.HEADS).yuan().longValue(),
        sums.sum(id, Item.DEBT),
        sums.sum(id, Item.ADVANCE),
        sums.sum(id, Item.WITHHELD));
  }
}
