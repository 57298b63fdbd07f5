package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchment.Kind;
import org.capitation.registry.Catchments;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Membership;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/**
 * A random county over the days of {@link #DAYS}: three communities, teams, townships and employers
 * that come, go and change hands, terms with gaps, persons insured once, twice or not at all.
 */
final class RandomCounty {
  static final DateRange DAYS = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 11));

  private final SplittableRandom random;
  final List<Catchment> catchments;
  final List<Membership> memberships;
  final Map<Pot, Dated<AttributionTerms>> terms;

  RandomCounty(SplittableRandom random) {
    this.random = random;
    catchments = some(8, this::catchment);
    memberships =
        some(6, () -> new Membership(random.nextInt(1, 4), random.nextInt(1, 6), range()));
    terms = Map.of(Pot.RESIDENT, terms(), Pot.EMPLOYEE, terms());
  }

  /** The rule of the county; a team has the key of its institution. */
  AttributionRule rule() {
    Providers providers =
        new Providers(
            new County(1, "339921", "", new PoolingArea("339900", ""), 1), List.of(), memberships);
    return new AttributionRule(terms, new Catchments(catchments), providers, team -> team);
  }

  InsuredPerson person(long id) {
    LocalDate death = random.nextInt(4) == 0 ? day() : null;
    return new InsuredPerson(id, death, some(4, this::period));
  }

  EnrolmentHistory history() {
    return new EnrolmentHistory(
        some(3, () -> new Enrolment("", 1, random.nextInt(1, 6), DAYS.from(), range())));
  }

  private InsuredPeriod period() {
    return new InsuredPeriod(
        random.nextBoolean() ? Pot.RESIDENT : Pot.EMPLOYEE,
        random.nextBoolean() ? "1201" : "1101",
        random.nextInt(4) == 0,
        code(),
        code(),
        range());
  }

  private Catchment catchment() {
    Kind kind = random.nextBoolean() ? Kind.TOWNSHIP : Kind.EMPLOYER;
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
    List<Reason> order =
        new ArrayList<>(List.of(Reason.CONTRACT, Reason.HOUSEHOLD, Reason.EMPLOYER));
    order.add(order.remove(random.nextInt(3)));
    order.add(order.remove(random.nextInt(3)));
    return new AttributionTerms(
        new Citation("", ""),
        order.subList(0, random.nextInt(5) == 0 ? 2 : 3),
        random.nextBoolean() ? Reason.EMPLOYER : Reason.HOUSEHOLD);
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
