package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.ledger.Closing;
import org.capitation.ledger.store.MonthStore;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.Deviations;
import org.capitation.payment.YearEndLine;
import org.capitation.payment.store.YearEndStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.Correction;
import org.capitation.settlement.CorrectionRule;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Responsibility;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.store.CorrectionStore;
import org.capitation.settlement.store.ResponsibilityStore;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;

/** 封存依据的编制: brings together what a paper rests on. */
@ApplicationScoped
class SealedYears {
  @Inject private YearInputs inputs;
  @Inject private MonthStore months;
  @Inject private PolicyStore policies;
  @Inject private InstitutionStore institutions;
  @Inject private CorrectionStore corrections;
  @Inject private ResponsibilityStore responsibilities;
  @Inject private YearEndStore yearEnds;
  @Inject private Deviations deviations;

  /** What a settlement rests on at this moment. */
  SealedYear first(Ground ground) {
    Pack.Heading heading = ground.pack().heading();
    County county = ground.county();
    YearInputs.Figures figures = inputs.now(ground);
    Map<String, SealedYear.Cause> causes = causes(ground, true);
    List<Community> communities = ground.communities();
    return new SealedYear(
        new SealedYear.Subject(county.code(), heading.pot(), county.year(heading.year()), 0),
        new SealedYear.Policy(
            heading.document(),
            ground.policy(),
            policies.text(county, ground.pack().id()).orElseThrow()),
        figures.reserve(),
        closing(county, county.year(heading.year())),
        IntStream.range(0, communities.size())
            .mapToObj(
                i ->
                    new SealedYear.Line(
                        new SealedYear.SettledCommunity(
                            communities.get(i).code(),
                            communities.get(i).name(),
                            figures.memberMonths().get(i)),
                        figures.inputs().get(i),
                        Money.ZERO,
                        causes.get(communities.get(i).code())))
            .toList(),
        figures.unattributed());
  }

  /**
   * Why the communities came to more or less than their budgets, by code.
   *
   * @param over the year is over: its deviations can be told
   */
  Map<String, SealedYear.Cause> causes(Ground ground, boolean over) {
    Pack.Heading heading = ground.pack().heading();
    County county = ground.county();
    Map<Integer, Deviation> deviation =
        over ? deviations.of(county, heading.pot(), heading.year()) : Map.of();
    Noted noted = noted(county, new Paper.Subject(heading.pot(), heading.year(), 0));
    return ground.communities().stream()
        .collect(
            Collectors.toMap(
                Community::code,
                one -> new SealedYear.Cause(parts(deviation.get(one.id())), noted.of(one.id()))));
  }

  /** The seal of the last month of a year. */
  private Optional<String> closing(County county, BudgetYear year) {
    YearMonth last = year.firstMonth().plusMonths(11);
    return Optional.ofNullable(months.seals(county).get(last)).map(Closing::digest);
  }

  private static List<SealedYear.Cause.Part> parts(Deviation deviation) {
    return deviation == null
        ? List.of()
        : deviation.parts().entrySet().stream()
            .map(part -> new SealedYear.Cause.Part(part.getKey(), part.getValue()))
            .toList();
  }

  /** What a supplement rests on: what the paper before it did, and what was typed for it (S32). */
  SealedYear next(County county, Paper former) {
    Paper.Subject subject = next(former);
    SealedYear before = former.seal().year();
    Map<String, Community> communities = byCode(county);
    List<Correction> typed =
        corrections.of(county, subject.pot(), subject.year()).stream()
            .filter(one -> one.number() == subject.number())
            .toList();
    Noted noted = noted(county, subject);
    Map<Integer, Money> posted = posted(county, subject);
    return new SealedYear(
        new SealedYear.Subject(
            county.code(), subject.pot(), before.subject().year(), subject.number()),
        before.policy(),
        before.reserve(),
        before.closing(),
        before.lines().stream()
            .map(
                line -> {
                  int id = communities.get(line.community().code()).id();
                  return new SealedYear.Line(
                      line.community(),
                      CorrectionRule.correct(line.inputs(), CorrectionRule.of(id, typed.stream())),
                      posted.getOrDefault(id, Money.ZERO),
                      new SealedYear.Cause(line.cause().deviation(), noted.of(id)));
                })
            .toList(),
        before.unattributed());
  }

  private static Paper.Subject next(Paper former) {
    Paper.Subject subject = former.subject();
    return new Paper.Subject(subject.pot(), subject.year(), subject.number() + 1);
  }

  /** The communities of a county, by code. */
  Map<String, Community> byCode(County county) {
    return institutions.communities(county).stream()
        .collect(Collectors.toMap(Community::code, Function.identity()));
  }

  /** What papers with a lower number have posted, by the key of the community. */
  private Map<Integer, Money> posted(County county, Paper.Subject subject) {
    return yearEnds.of(county, subject.pot(), subject.year()).stream()
        .filter(line -> line.number() < subject.number())
        .collect(Collectors.toMap(YearEndLine::community, YearEndLine::amount, Money::plus));
  }

  private Noted noted(County county, Paper.Subject subject) {
    return new Noted(
        responsibilities.of(county, subject.pot(), subject.year()).stream()
            .filter(one -> one.number() == subject.number())
            .toList());
  }

  private record Noted(List<ResponsibilityStore.Noted> all) {
    List<Responsibility> of(int community) {
      return all.stream()
          .filter(one -> one.community() == community)
          .map(ResponsibilityStore.Noted::content)
          .toList();
    }
  }
}
