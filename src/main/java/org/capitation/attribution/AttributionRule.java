package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.capitation.registry.Catchments;
import org.capitation.registry.InsuredGroup;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/**
 * 归属规则: whose a person is on each insured day (A1 to A5, A7 to A11).
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
  private static final Dated<Asked> NO_TERMS = new Dated<>(List.of());

  /** The period that began later counts (A7); the text only makes the order a total one. */
  private static final Comparator<InsuredPeriod> LATEST_FIRST =
      Comparator.comparing(InsuredPeriod::range).reversed().thenComparing(InsuredPeriod::toString);

  private final Map<Pot, Dated<Asked>> terms = new EnumMap<>(Pot.class);
  private final Claims claims;

  /**
   * 所问依据: what terms ask for each group; put in order once, not with every period of everybody.
   *
   * @param all the criteria in their order
   * @param ofGroup those of them that are only asked for the group
   */
  private record Asked(
      Map<InsuredGroup, List<Reason>> all, Map<InsuredGroup, List<Reason>> ofGroup) {
    static Asked under(AttributionTerms terms) {
      Map<InsuredGroup, List<Reason>> all = new EnumMap<>(InsuredGroup.class);
      terms.then().keySet().forEach(group -> all.put(group, terms.order(group)));
      return new Asked(all, terms.then());
    }
  }

  /** 余段: a period under terms whose criteria have not claimed all its days. */
  private record Rest(InsuredPeriod period, Dated.Span<Asked> span) {}

  /**
   * The rule of a county.
   *
   * @param terms the terms in force, by pot
   * @param catchments which township, employer and school belongs to whom
   * @param providers which institution belongs to whom
   * @param institutionOfTeam from the key of a team to the key of its institution
   */
  public AttributionRule(
      Map<Pot, Dated<AttributionTerms>> terms,
      Catchments catchments,
      Providers providers,
      IntUnaryOperator institutionOfTeam) {
    terms.forEach((pot, dated) -> this.terms.put(pot, asked(dated)));
    claims = new Claims(catchments, providers, institutionOfTeam);
  }

  private static Dated<Asked> asked(Dated<AttributionTerms> terms) {
    return new Dated<>(
        terms.spans().stream()
            .map(span -> new Dated.Span<>(span.range(), Asked.under(span.what())))
            .toList());
  }

  /**
   * The attributions of a person: by pot, then in the order of time, without overlaps. They cover
   * the insured days on which terms are in force.
   */
  public List<Attribution> attribute(Evidence evidence) {
    List<InsuredPeriod> periods = sorted(evidence.person());
    List<Claim> contracts = claims.byContract(evidence);
    List<Attribution> found = new ArrayList<>();
    List<Rest> rests = new ArrayList<>();
    for (InsuredPeriod period : periods) {
      for (Dated.Span<Asked> span : inForce(period)) {
        if (!claim(period, span, evidence, contracts, found)) {
          rests.add(new Rest(period, span));
        }
      }
    }
    rests.forEach(rest -> leaveToNobody(rest, evidence, found));
    if (found.size() > 1) {
      found.sort(Attribution.IN_ORDER);
    }
    return joined(found);
  }

  /** Whose a person is may depend on who the guardian is: under some terms that is asked (A11). */
  public boolean asksForGuardian(InsuredPerson person) {
    return person.insured().stream()
        .anyMatch(
            period ->
                inForce(period).stream()
                    .map(span -> span.what().ofGroup().get(period.group()))
                    .anyMatch(asked -> asked.contains(Reason.GUARDIAN)));
  }

  /** Where contract and designation of a person point to different communities (A9). */
  public List<Contradiction> contradictions(Evidence evidence) {
    // as good as nobody is in both registers, and everybody is asked
    return evidence.designations().isEmpty() || evidence.history().enrolments().isEmpty()
        ? List.of()
        : Contradiction.between(evidence, claims);
  }

  private static List<InsuredPeriod> sorted(InsuredPerson person) {
    List<InsuredPeriod> periods = person.insured();
    return periods.size() < 2 ? periods : periods.stream().sorted(LATEST_FIRST).toList();
  }

  /**
   * The days of a period that a criterion claims.
   *
   * @return whether these are all; once they are, no further criterion is asked
   */
  private boolean claim(
      InsuredPeriod period,
      Dated.Span<Asked> span,
      Evidence evidence,
      List<Claim> contracts,
      List<Attribution> found) {
    List<DateRange> open = unclaimed(span.range(), period.pot(), found);
    for (Reason criterion : span.what().all().get(period.group())) {
      if (open.isEmpty()) {
        return true;
      }
      for (Claim claim : claims(criterion, period, evidence, contracts)) {
        for (Claim part : claim.signedBy(contracts)) {
          open = grant(part, period.pot(), open, found);
        }
      }
    }
    return open.isEmpty();
  }

  private List<Claim> claims(
      Reason criterion, InsuredPeriod period, Evidence evidence, List<Claim> contracts) {
    return switch (criterion) {
      case EXCEPTION -> claims.byRuling(evidence, period.pot());
      case CONTRACT -> contracts;
      case DESIGNATION -> claims.byDesignation(evidence, period.pot());
      case HOUSEHOLD, RESIDENCE, EMPLOYER, SCHOOL -> claims.byTie(criterion, period);
      case GUARDIAN -> byGuardian(evidence, period.pot());
      case UNATTRIBUTED -> List.of();
    };
  }

  /** The homes of the guardian, those in the same pot first (A11). */
  private List<Claim> byGuardian(Evidence evidence, Pot pot) {
    return evidence.guardian().stream()
        .flatMap(guardian -> attribute(guardian.alone()).stream())
        .filter(a -> a.home().attributed())
        .sorted(Comparator.comparing(a -> a.pot() != pot))
        .map(a -> new Claim(a.range(), new Home(a.home().community(), Reason.GUARDIAN, 0)))
        .toList();
  }

  /** The days of a period that no criterion has claimed, nor one for another period (A5). */
  private static void leaveToNobody(Rest rest, Evidence evidence, List<Attribution> found) {
    InsuredPeriod period = rest.period();
    List<Reason> asked = rest.span().what().ofGroup().get(period.group());
    for (DateRange days : unclaimed(rest.span().range(), period.pot(), found)) {
      Home nobodys = Home.nobodys(cause(asked, period, evidence));
      found.add(new Attribution(period.pot(), days, nobodys));
    }
  }

  /**
   * Why the criteria of the group lead to nobody: the first that has data to go by, or else the
   * first of all (A5).
   */
  private static Cause cause(List<Reason> asked, InsuredPeriod period, Evidence evidence) {
    return asked.stream()
        .filter(criterion -> hasData(criterion, period, evidence))
        .findFirst()
        .map(criterion -> Cause.of(criterion, true))
        .orElseGet(() -> asked.isEmpty() ? Cause.NO_CRITERION : Cause.of(asked.get(0), false));
  }

  private static boolean hasData(Reason criterion, InsuredPeriod period, Evidence evidence) {
    return criterion == Reason.GUARDIAN
        ? evidence.guardian().isPresent()
        : Claims.code(criterion, period.ties()) != null;
  }

  /** The terms in force during a period, each with the days of the period. */
  private List<Dated.Span<Asked>> inForce(InsuredPeriod period) {
    Dated<Asked> dated = terms.getOrDefault(period.pot(), NO_TERMS);
    List<Dated.Span<Asked>> spans = new ArrayList<>();
    for (Dated.Span<Asked> span : dated.spans()) {
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
        open = without(open, earlier.range());
      }
    }
    return open;
  }

  private static List<DateRange> without(List<DateRange> open, DateRange taken) {
    if (open.size() == 1) {
      return open.get(0).minus(taken);
    }
    List<DateRange> rest = new ArrayList<>();
    for (DateRange days : open) {
      rest.addAll(days.minus(taken));
    }
    return rest;
  }

  /** Gives the claim the days that are still open; returns those that stay open. */
  private static List<DateRange> grant(
      Claim claim, Pot pot, List<DateRange> open, List<Attribution> found) {
    for (DateRange days : open) {
      days.intersection(claim.range())
          .ifPresent(granted -> found.add(new Attribution(pot, granted, claim.home())));
    }
    return without(open, claim.range());
  }

  /** Neighbours with the same home become one. */
  private static List<Attribution> joined(List<Attribution> sorted) {
    if (sorted.size() < 2) {
      return sorted;
    }
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
}
