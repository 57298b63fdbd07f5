package org.capitation.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionPast;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Division;
import org.capitation.attribution.Home;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.Reason;
import org.capitation.attribution.Turn;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Claimant;
import org.capitation.budget.Followed;
import org.capitation.budget.Following;
import org.capitation.budget.Headcount;
import org.capitation.budget.Outpatient;
import org.capitation.budget.Regime;
import org.capitation.budget.Reserve;
import org.capitation.budget.Switching;
import org.capitation.budget.Total;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.capitation.value.Ratio;

/** A few people who change their communities, backwards and forwards. */
final class MovingPeople {
  static final BudgetYear YEAR = new BudgetYear(2025, 1);
  private static final int PERSONS = 30;
  private static final Map<Integer, String> COMMUNITIES = new LinkedHashMap<>();

  static {
    COMMUNITIES.put(1, "C01");
    COMMUNITIES.put(2, "C02");
    COMMUNITIES.put(3, "C03");
  }

  private final Map<Long, Home[]> days = new HashMap<>();
  private final Map<Long, List<Turn.Known>> known = new HashMap<>();
  private long version;

  MovingPeople(SplittableRandom random) {
    for (long person = 1; person <= PERSONS; person++) {
      Home[] homes = new Home[365];
      known.put(person, new ArrayList<>());
      days.put(person, homes);
      set(homes, 0, 365, home(random.nextInt(0, 4), random.nextInt(2)));
      write(person, 1);
    }
    version = 1;
  }

  static BudgetTerms terms(String total, Regime regime, Switching switching) {
    return new BudgetTerms(
        Given.BASIS,
        new BudgetTerms.Resources(
            new Total.HandedDown(Given.yuan(total)),
            new Outpatient.Whole(),
            new Reserve.Share(Ratio.ZERO)),
        regime,
        List.of(),
        Optional.empty(),
        switching);
  }

  private static Home home(int community, int team) {
    return community == 0
        ? Home.UNATTRIBUTED
        : new Home(community, Reason.HOUSEHOLD, team == 0 ? 0 : community);
  }

  private static void set(Home[] homes, int from, int to, Home home) {
    for (int day = from; day < to; day++) {
      homes[day] = home;
    }
  }

  /** Somebody has another home over some days, or is not insured on them. */
  void change(SplittableRandom random) {
    long person = random.nextLong(1, PERSONS + 1);
    int from = random.nextInt(365);
    int to = random.nextInt(4) == 0 ? random.nextInt(from, 365) + 1 : 365;
    Home home = random.nextInt(8) == 0 ? null : home(random.nextInt(0, 4), random.nextInt(2));
    change(person, from, to, home);
  }

  private void change(long person, int from, int to, Home home) {
    version++;
    set(days.get(person), from, to, home);
    write(person, version);
  }

  /** What holds of a person from a version on; what is the same as before stays. */
  private void write(long person, long from) {
    List<Attribution> after = attributions(days.get(person));
    List<Turn.Known> all = known.get(person);
    all.replaceAll(
        k ->
            k.until() < AttributionPast.HOLDS || after.contains(k.attribution())
                ? k
                : new Turn.Known(k.attribution(), k.since(), from));
    List<Attribution> kept = now(person);
    after.stream()
        .filter(a -> !kept.contains(a))
        .forEach(a -> all.add(new Turn.Known(a, from, AttributionPast.HOLDS)));
  }

  private List<Attribution> now(long person) {
    return known.get(person).stream()
        .filter(k -> k.until() == AttributionPast.HOLDS)
        .map(Turn.Known::attribution)
        .toList();
  }

  private static List<Attribution> attributions(Home[] homes) {
    List<Attribution> attributions = new ArrayList<>();
    LocalDate begin = YEAR.range().from();
    int from = 0;
    for (int day = 1; day <= homes.length; day++) {
      if (day == homes.length || homes[day] != homes[from]) {
        if (homes[from] != null) {
          DateRange range = new DateRange(begin.plusDays(from), begin.plusDays(day));
          attributions.add(new Attribution(Pot.RESIDENT, range, homes[from]));
        }
        from = day;
      }
    }
    return attributions;
  }

  AttributionIndex index() {
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    for (long person = 1; person <= PERSONS; person++) {
      builder.add(person, now(person));
    }
    return builder.build(version);
  }

  /** The people as they are now, who are counted in cells by their number. */
  Following.Found found(BudgetTerms terms, Counting counting, List<Claimant> decided) {
    Headcount now = now(counting, cells(terms));
    return new Following.Found(new Followed(terms, 1, decided, now), version, cells(terms));
  }

  List<Claimant> claimants(BudgetTerms terms, Counting counting) {
    return now(counting, cells(terms)).claimants(12);
  }

  private Headcount now(Counting counting, Division division) {
    MemberMonths counted = MemberMonths.count(index(), Pot.RESIDENT, YEAR, counting, division);
    return new Headcount(YEAR, counting, COMMUNITIES, counted);
  }

  private static Division cells(BudgetTerms terms) {
    List<String> names =
        terms.regime().method().cells().map(cells -> cells.names()).orElse(List.of(""));
    return new Division() {
      @Override
      public List<String> names() {
        return names;
      }

      @Override
      public int cell(int person, boolean signed) {
        return person % names.size();
      }
    };
  }

  /** Who moved since in the months that were paid. */
  List<Shift> shifts(MemberParts due) {
    Shifts shifts =
        new Shifts(
            Pot.RESIDENT, due.paidDays(), new Shifts.People(index(), due.found().division()));
    long since = due.before().map(PaidMembers::attribution).orElse(version);
    known.forEach((person, all) -> Turn.since(since, person, all).forEach(shifts::add));
    return shifts.list();
  }
}
