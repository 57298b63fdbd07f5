package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchment.Kind;
import org.capitation.registry.Catchments;
import org.capitation.registry.Communities;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.InsuredGroup;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Membership;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.registry.Ties;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/**
 * A random county over the days of {@link #DAYS}: three communities, teams, townships, employers
 * and schools that come, go and change hands, terms with gaps, persons insured once, twice or not
 * at all, signed, designated, decided on and looked after.
 */
public final class RandomCounty {
  /** The days on which something happens. */
  public static final DateRange DAYS =
      new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 11));

  private static final List<String> TYPES =
      List.of("1101", "1103", "1201", "1203", "1401", "1403", "1501");

  private final SplittableRandom random;
  final List<Community> communities;
  final List<Catchment> catchments;
  final List<Membership> memberships;
  final Map<Pot, Dated<AttributionTerms>> terms;

  /** A county at random. */
  public RandomCounty(SplittableRandom random) {
    this.random = random;
    communities =
        Stream.of(1, 2, 3)
            .map(id -> new Community(id, "C" + id, "", "", id == 1 ? DAYS : range()))
            .toList();
    catchments = some(12, this::catchment);
    memberships =
        some(6, () -> new Membership(random.nextInt(1, 4), random.nextInt(1, 6), range()));
    terms = Map.of(Pot.RESIDENT, terms(), Pot.EMPLOYEE, terms());
  }

  /** The rule of the county; a team has the key of its institution. */
  public AttributionRule rule() {
    Communities existing = new Communities(communities);
    Providers providers =
        new Providers(
            new County(1, "339921", "", new PoolingArea("339900", ""), 1),
            List.of(),
            existing.memberships(memberships));
    return new AttributionRule(
        terms, new Catchments(existing.catchments(catchments)), providers, team -> team);
  }

  /** All that is registered of a person, who may have a guardian, who may have one as well. */
  public Evidence evidence(long id) {
    Evidence evidence = alone(id);
    return random.nextInt(3) == 0 ? evidence.with(evidence(id + 100)) : evidence;
  }

  private Evidence alone(long id) {
    LocalDate death = random.nextInt(4) == 0 ? day() : null;
    return new Evidence(
        InsuredPerson.of(id, death, some(4, this::period)),
        new EnrolmentHistory(
            some(3, () -> new Enrolment("", 1, random.nextInt(1, 6), DAYS.from(), range()))),
        some(3, this::designation),
        some(2, this::ruling),
        Optional.empty());
  }

  private Designation designation() {
    return new Designation(1, pot(), random.nextInt(1, 3), random.nextInt(1, 6), range());
  }

  private Ruling ruling() {
    return new Ruling(
        1, pot(), range(), random.nextInt(1, 4), new Ruling.Ground("document", "reason"));
  }

  private InsuredPeriod period() {
    return new InsuredPeriod(
        pot(),
        TYPES.get(random.nextInt(TYPES.size())),
        random.nextInt(4) == 0,
        new Ties(code(), code(), code(), code()),
        range());
  }

  private Catchment catchment() {
    Kind kind = Kind.values()[random.nextInt(3)];
    return new Catchment(kind, "K" + random.nextInt(1, 5), random.nextInt(1, 4), range());
  }

  /** Terms one after the other, here and there with days between them. */
  private Dated<AttributionTerms> terms() {
    List<Dated.Span<AttributionTerms>> spans = new ArrayList<>();
    LocalDate from = DAYS.from().plusDays(random.nextInt(15));
    while (from.isBefore(DAYS.to())) {
      LocalDate to = from.plusDays(random.nextInt(5, 90));
      spans.add(new Dated.Span<>(new DateRange(from, to), term()));
      from = to.plusDays(random.nextInt(3) == 0 ? random.nextInt(10) : 0);
    }
    return new Dated<>(spans);
  }

  private AttributionTerms term() {
    AttributionTerms term =
        new AttributionTerms(
            new Citation("", ""),
            shuffled(Reason.EXCEPTION, Reason.CONTRACT, Reason.DESIGNATION),
            UsualTerms.USUAL.then(),
            new Counting.Daily());
    for (InsuredGroup group : InsuredGroup.values()) {
      List<Reason> criteria =
          shuffled(
              Reason.HOUSEHOLD, Reason.RESIDENCE, Reason.EMPLOYER, Reason.SCHOOL, Reason.GUARDIAN);
      term = UsualTerms.then(term, group, criteria.toArray(Reason[]::new));
    }
    return term;
  }

  /** Some of the criteria, in some order. */
  private List<Reason> shuffled(Reason... criteria) {
    List<Reason> left = new ArrayList<>(List.of(criteria));
    List<Reason> drawn = new ArrayList<>();
    int most = random.nextInt(criteria.length + 1);
    while (drawn.size() < most) {
      drawn.add(left.remove(random.nextInt(left.size())));
    }
    return drawn;
  }

  private Pot pot() {
    return random.nextBoolean() ? Pot.RESIDENT : Pot.EMPLOYEE;
  }

  private String code() {
    int number = random.nextInt(5);
    return number == 0 ? null : "K" + number;
  }

  private DateRange range() {
    LocalDate from = day();
    return random.nextInt(5) == 0
        ? DateRange.from(from)
        : new DateRange(from, from.plusDays(random.nextInt(1, 80)));
  }

  private LocalDate day() {
    return DAYS.from().plusDays(random.nextInt((int) DAYS.days()));
  }

  private <T> List<T> some(int most, Supplier<T> one) {
    return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
  }
}
