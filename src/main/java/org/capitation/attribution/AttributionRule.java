package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/**
 * 归属规则: whose a person is on each insured day (A1 to A5, A7).
 *
 * <p>Each criterion, in the order of the terms, claims days of an insured period; it gets those
 * that no earlier criterion has claimed. What is left is unattributed:
 *
 * <pre>
 * insured    |--------------------------|
 * contract        |-------|                 A
 * household  |--------------------|         B
 * result     |-B--|---A---|---B---|-none-|
 * </pre>
 *
 * <p>Days without terms in force are not attributed at all.
 */
public final class AttributionRule {
  private static final Dated<AttributionTerms> NO_TERMS = new Dated<>(List.of());

  /** The period that began later counts (A7); the text only makes the order a total one. */
  private static final Comparator<InsuredPeriod> LATEST_FIRST =
      Comparator.comparing(InsuredPeriod::range).reversed().thenComparing(InsuredPeriod::toString);

  private final Map<Pot, Dated<AttributionTerms>> terms;
  private final Catchments catchments;
  private final Providers providers;
  private final IntUnaryOperator institutionOfTeam;

  /**
   * The rule of a county.
   *
   * @param terms the terms in force, by pot
   * @param catchments which township and employer belongs to whom
   * @param providers which institution belongs to whom
   * @param institutionOfTeam from the key of a team to the key of its institution
   */
  public AttributionRule(
      Map<Pot, Dated<AttributionTerms>> terms,
      Catchments catchments,
      Providers providers,
      IntUnaryOperator institutionOfTeam) {
    this.terms = Map.copyOf(terms);
    this.catchments = catchments;
    this.providers = providers;
    this.institutionOfTeam = institutionOfTeam;
  }

  /**
   * The attributions of a person: by pot, then in the order of time, without overlaps. They cover
   * the insured days on which terms are in force.
   */
  public List<Attribution> attribute(InsuredPerson person, EnrolmentHistory history) {
    List<InsuredPeriod> periods = person.insured().sorted(LATEST_FIRST).toList();
    List<Attribution> found = new ArrayList<>();
    periods.forEach(period -> claim(period, history, found));
    periods.forEach(period -> leaveToNobody(period, found));
    found.sort(Comparator.comparing(Attribution::pot).thenComparing(Attribution::range));
    return joined(found);
  }

  /** The days of a period that a criterion claims (A1 to A4). */
  private void claim(InsuredPeriod period, EnrolmentHistory history, List<Attribution> found) {
    for (Dated.Span<AttributionTerms> span : inForce(period)) {
      List<DateRange> open = unclaimed(span.range(), period.pot(), found);
      for (Reason criterion : span.what().order()) {
        for (Claim claim : claims(criterion, period, history, span.what())) {
          open = grant(claim, period.pot(), open, found);
        }
      }
    }
  }

  /** The days of a period that no criterion has claimed, nor one for another period (A5). */
  private void leaveToNobody(InsuredPeriod period, List<Attribution> found) {
    for (Dated.Span<AttributionTerms> span : inForce(period)) {
      for (DateRange rest : unclaimed(span.range(), period.pot(), found)) {
        found.add(new Attribution(period.pot(), rest, Home.UNATTRIBUTED));
      }
    }
  }

  /** The terms in force during a period, each with the days of the period. */
  private List<Dated.Span<AttributionTerms>> inForce(InsuredPeriod period) {
    Dated<AttributionTerms> dated = terms.getOrDefault(period.pot(), NO_TERMS);
    List<Dated.Span<AttributionTerms>> spans = new ArrayList<>();
    for (Dated.Span<AttributionTerms> span : dated.spans()) {
      period
          .range()
          .intersection(span.range())
          .ifPresent(days -> spans.add(new Dated.Span<>(days, span.what())));
    }
    return spans;
  }

  /** The days not yet attributed in the pot: insured twice is still one person (A7). */
  private static List<DateRange> unclaimed(DateRange days, Pot pot, List<Attribution> found) {
    List<DateRange> open = List.of(days);
    for (Attribution earlier : found) {
      if (earlier.pot() == pot) {
        open = open.stream().flatMap(part -> part.minus(earlier.range()).stream()).toList();
      }
    }
    return open;
  }

  /** Gives the claim the days that are still open; returns those that stay open. */
  private static List<DateRange> grant(
      Claim claim, Pot pot, List<DateRange> open, List<Attribution> found) {
    List<DateRange> rest = new ArrayList<>();
    for (DateRange days : open) {
      days.intersection(claim.range())
          .ifPresent(granted -> found.add(new Attribution(pot, granted, claim.home())));
      rest.addAll(days.minus(claim.range()));
    }
    return rest;
  }

  private List<Claim> claims(
      Reason criterion, InsuredPeriod period, EnrolmentHistory history, AttributionTerms terms) {
    return switch (criterion) {
      case CONTRACT -> byContract(history);
      case HOUSEHOLD ->
          criterion == unsigned(period, terms)
              ? byCatchment(Catchment.Kind.TOWNSHIP, period.township(), criterion)
              : List.of();
      case EMPLOYER ->
          criterion == unsigned(period, terms)
              ? byCatchment(Catchment.Kind.EMPLOYER, period.employer(), criterion)
              : List.of();
      case UNATTRIBUTED -> List.of();
    };
  }

  /** The criterion that counts for a person without a contract (A2 to A4). */
  private static Reason unsigned(InsuredPeriod period, AttributionTerms terms) {
    if (period.pot() == Pot.RESIDENT || period.flexible()) {
      return Reason.HOUSEHOLD;
    }
    return period.retired() ? terms.retirees() : Reason.EMPLOYER;
  }

  private List<Claim> byContract(EnrolmentHistory history) {
    List<Claim> claims = new ArrayList<>();
    for (var enrolment : history.enrolments()) {
      int institution = institutionOfTeam.applyAsInt(enrolment.team());
      for (var membership : providers.memberships(institution)) {
        Home home = new Home(membership.community(), Reason.CONTRACT, enrolment.team());
        enrolment
            .range()
            .intersection(membership.range())
            .ifPresent(days -> claims.add(new Claim(days, home)));
      }
    }
    return claims;
  }

  private List<Claim> byCatchment(Catchment.Kind kind, String code, Reason criterion) {
    return catchments.of(kind, code).stream()
        .map(c -> new Claim(c.range(), new Home(c.community(), criterion, 0)))
        .toList();
  }

  /** Neighbours with the same home become one. */
  private static List<Attribution> joined(List<Attribution> sorted) {
    List<Attribution> result = new ArrayList<>();
    for (Attribution next : sorted) {
      Attribution last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null
          && last.pot() == next.pot()
          && last.home().equals(next.home())
          && last.range().to().equals(next.range().from())) {
        DateRange both = new DateRange(last.range().from(), next.range().to());
        result.set(result.size() - 1, new Attribution(next.pot(), both, next.home()));
      } else {
        result.add(next);
      }
    }
    return result;
  }

  private record Claim(DateRange range, Home home) {}
}
