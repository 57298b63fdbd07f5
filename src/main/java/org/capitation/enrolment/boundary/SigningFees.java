package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.enrolment.ContractLine.Named;
import org.capitation.enrolment.FeeSum;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.FeeStore;
import org.capitation.enrolment.store.PackageStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.DateRange;

/** 签约服务费: what the contracts signed in a year come to, by team, package and payer (E12). */
@ApplicationScoped
public class SigningFees {
  @Inject private FeeStore fees;
  @Inject private PackageStore packages;
  @Inject private TeamStore teams;
  @Inject private CountyStore counties;
  @Inject private Reach reach;
  @Inject private Caller caller;

  /**
   * 签约服务费表.
   *
   * @param year the budget year
   * @param lines by team and package
   * @param total all lines together
   */
  public record Statement(int year, List<Line> lines, FeeSum total) {}

  /**
   * 团队的一个服务包.
   *
   * @param team the team
   * @param service the package; null for contracts without one
   * @param sum what its contracts come to
   */
  public record Line(Named team, Named service, FeeSum sum) {}

  /** The statement of a budget year; communities see their teams. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Statement of(int year) {
    County county = counties.get(caller.county());
    DateRange days = county.year(year).range();
    Staff staff = teams.staff(county);
    Map<String, String> names = packages.names(county);
    Set<Integer> own = reach.institutions(county, days.lastDay());
    List<Line> lines =
        fees.signed(county, days).stream()
            .filter(
                sum ->
                    caller.seesWholeCounty()
                        || own.contains(staff.team(sum.team()).who().institution()))
            .map(sum -> line(sum, staff.team(sum.team()).who(), names))
            .sorted(
                Comparator.comparing((Line line) -> line.team().code())
                    .thenComparing(line -> line.service() == null ? "" : line.service().code()))
            .toList();
    return new Statement(
        year, lines, lines.stream().map(Line::sum).reduce(FeeSum.NONE, FeeSum::plus));
  }

  private static Line line(FeeStore.OfTeam sum, Team team, Map<String, String> names) {
    Named service =
        sum.code().isEmpty()
            ? null
            : new Named(sum.code(), names.getOrDefault(sum.code(), sum.code()));
    return new Line(new Named(team.code(), team.name()), service, sum.sum());
  }
}
