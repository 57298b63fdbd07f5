package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.attribution.MemberMonths;
import org.capitation.budget.Following;
import org.capitation.budget.store.BudgetStore;
import org.capitation.desk.CommunityYear;
import org.capitation.desk.MonthLine;
import org.capitation.desk.Position;
import org.capitation.desk.PotCourse;
import org.capitation.desk.PotPositions;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Destination;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/** 运行情况: where the communities stand. */
@ApplicationScoped
public class Positions {
  @Inject private TotalStore totals;
  @Inject private OpeningStore openings;
  @Inject private BudgetStore budgets;
  @Inject private Following following;
  @Inject private MembersToday members;
  @Inject private MonthStore months;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * Where the communities that the caller sees stand, pot by pot; nothing before a county is set
   * up.
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.ADMINISTRATION})
  @Filtered
  @Transactional
  public List<PotPositions> ofYear(int year) {
    return counties
        .find(caller.county())
        .map(
            county -> Arrays.stream(Pot.values()).map(pot -> positions(county, pot, year)).toList())
        .orElse(List.of());
  }

  /**
   * Where a community stands in a pot and year, month by month.
   *
   * @throws Missing if there is no such community
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Transactional
  public CommunityYear ofCommunity(@InCommunity String community, Pot pot, int year) {
    County county = counties.get(caller.county());
    Community home =
        institutions
            .community(county, community)
            .orElseThrow(() -> new Missing("community", community));
    Totals spent = totals.totals(county, pot, year);
    return new CommunityYear(
        pot,
        position(
            home,
            new Books(spent, openings.sums(county, pot, year)),
            budget(county, pot, year),
            members.of(county, pot)),
        closedThrough(county, year),
        months(county, spent, line -> line.account().home() == home.id()));
  }

  private List<MonthLine> months(County county, Totals spent, Predicate<Totals.Line> whose) {
    AccountingCalendar calendar = months.calendar(county);
    return spent.lines().keySet().stream()
        .map(Totals.Line::month)
        .distinct()
        .sorted()
        .map(
            month ->
                new MonthLine(
                    month,
                    calendar.closed().contains(month),
                    spent(spent, line -> line.month().equals(month) && whose.test(line))))
        .filter(line -> !line.spent().isEmpty())
        .toList();
  }

  /** How a year went, pot by pot, for the communities that the caller sees. */
  @Allowed(Circle.OFFICES)
  @Filtered
  @Transactional
  public List<PotCourse> courses(int year) {
    return counties
        .find(caller.county())
        .map(county -> Arrays.stream(Pot.values()).map(pot -> course(county, pot, year)).toList())
        .orElse(List.of());
  }

  private PotCourse course(County county, Pot pot, int year) {
    Totals spent = totals.totals(county, pot, year);
    PotPositions positions = positions(county, pot, year);
    Set<Integer> homes =
        positions.lines().stream().map(line -> line.community().id()).collect(Collectors.toSet());
    Predicate<Totals.Line> borne = line -> homes.contains(line.account().home());
    Map<Category, Amounts> categories = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      categories.put(
          category,
          spent.charged(line -> line.account().category() == category && borne.test(line)));
    }
    return new PotCourse(positions, categories, months(county, spent, borne));
  }

  private PotPositions positions(County county, Pot pot, int year) {
    Totals spent = totals.totals(county, pot, year);
    Optional<BudgetStore.Version> budget = budget(county, pot, year);
    MemberMonths insured = members.of(county, pot);
    Books books = new Books(spent, openings.sums(county, pot, year));
    List<Position> lines =
        institutions.communities(county).stream()
            .filter(community -> caller.sees(community.code()))
            .map(community -> position(community, books, budget, insured))
            .toList();
    Optional<PotPositions.Unattributed> unattributed =
        caller.seesWholeCounty()
            ? Optional.of(unattributed(spent, budget, insured))
            : Optional.empty();
    return new PotPositions(pot, lines, unattributed, closedThrough(county, year));
  }

  /** With the money that has followed people, as they are known now (B18). */
  private Optional<BudgetStore.Version> budget(County county, Pot pot, int year) {
    return budgets
        .find(county, new BudgetStore.Key(pot, year))
        .map(version -> version.followed(county, following));
  }

  /** What is charged in a year, and what was before the county began with us. */
  private record Books(Totals spent, OpeningSums before) {}

  private static Position position(
      Community community,
      Books books,
      Optional<BudgetStore.Version> budget,
      MemberMonths members) {
    int id = community.id();
    return new Position(
        community,
        members.sum(cell -> cell.community() == id),
        members.sum(cell -> cell.community() == id && cell.signed()),
        budget.map(version -> version.amount(id)).orElse(Money.ZERO),
        spent(books.spent(), line -> line.account().home() == id),
        books.before().before(id));
  }

  private static PotPositions.Unattributed unattributed(
      Totals spent, Optional<BudgetStore.Version> budget, MemberMonths members) {
    return new PotPositions.Unattributed(
        members.sum(cell -> cell.community() == Community.NONE),
        budget.map(version -> version.amount(Community.NONE)).orElse(Money.ZERO),
        spent.sum(line -> line.account().reason() == Reason.UNATTRIBUTED).fund());
  }

  private static Map<Destination, Amounts> spent(Totals totals, Predicate<Totals.Line> which) {
    Map<Destination, Amounts> spent = new EnumMap<>(Destination.class);
    for (Destination destination : Destination.values()) {
      Amounts sum =
          totals.charged(line -> destination.covers(line.account().category()) && which.test(line));
      if (!sum.isZero()) {
        spent.put(destination, sum);
      }
    }
    return spent;
  }

  private Optional<YearMonth> closedThrough(County county, int year) {
    AccountingCalendar calendar = months.calendar(county);
    return county.year(year).months().stream()
        .filter(calendar.closed()::contains)
        .reduce((earlier, later) -> later);
  }
}
