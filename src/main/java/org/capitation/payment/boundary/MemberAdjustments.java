package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.VersionStore;
import org.capitation.payment.Shift;
import org.capitation.payment.store.PaidMemberStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Money;

/** 人数调整: what statements adjusted for people of paid months, and what moved these (P15). */
@ApplicationScoped
public class MemberAdjustments {
  @Inject private PaidMemberStore paid;
  @Inject private VersionStore versions;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;

  /**
   * 人数调整行.
   *
   * @param month the accounting month of the statement
   * @param community the code of the community; null for the unattributed
   * @param move who moved; null for the rest: rounding, and what other numbers in all cost
   * @param units how many came, or went (below 0)
   * @param perUnit what a unit comes to
   * @param amount what is added to what was paid, or taken off it
   */
  public record Line(
      YearMonth month,
      String community,
      Course move,
      long units,
      BigDecimal perUnit,
      Money amount) {}

  /**
   * 变动.
   *
   * @param paidMonth the month that was paid for other people
   * @param from whose they were; null if the pot did not insure them
   * @param to whose they are; null if the pot does not insure them any more
   * @param cause the change that moved them
   */
  public record Course(YearMonth paidMonth, Whose from, Whose to, Version cause) {}

  /** 归属: the code of the community, null for the unattributed; and whether with a contract. */
  public record Whose(String community, boolean signed) {}

  /** The adjustments of a pot and year, in their order, of the communities that the caller sees. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Line> of(Pot pot, int year) {
    County county = counties.get(caller.county());
    Map<Integer, String> codes =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code));
    List<PaidMemberStore.Line> lines =
        paid.adjustments(new PaidMemberStore.Key(county, pot, year)).stream()
            .filter(line -> isSeen(codes.get(line.community())))
            .toList();
    Map<Long, Version> causes =
        versions.of(
            county,
            lines.stream()
                .flatMap(line -> line.shift().stream())
                .map(Shift::version)
                .collect(Collectors.toSet()));
    return lines.stream().map(line -> line(line, codes, causes)).toList();
  }

  private boolean isSeen(String community) {
    return caller.seesWholeCounty() || community != null && caller.sees(community);
  }

  private static Line line(
      PaidMemberStore.Line line, Map<Integer, String> codes, Map<Long, Version> causes) {
    return new Line(
        line.month(),
        codes.get(line.community()),
        line.shift().map(shift -> course(shift, codes, causes)).orElse(null),
        line.units(),
        line.perUnit(),
        line.amount());
  }

  private static Course course(Shift shift, Map<Integer, String> codes, Map<Long, Version> causes) {
    return new Course(
        shift.month(),
        whose(shift.from(), codes),
        whose(shift.to(), codes),
        causes.get(shift.version()));
  }

  private static Whose whose(Shift.Side side, Map<Integer, String> codes) {
    return side == null ? null : new Whose(codes.get(side.community()), side.signed());
  }
}
