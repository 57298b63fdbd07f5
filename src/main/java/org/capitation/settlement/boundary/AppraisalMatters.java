package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.access.SigningRule;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.State;
import org.capitation.settlement.Division;
import org.capitation.settlement.store.AppraisalStore;
import org.capitation.settlement.store.DivisionStore;
import org.capitation.value.Deadlines.Occasion;

/** 年度考核事项: drafts to finish, assessments to confirm, answer and sign, and what came of them. */
@ApplicationScoped
class AppraisalMatters implements Matters {
  @Inject private AppraisalStore appraisals;
  @Inject private AppraisalPapers papers;
  @Inject private DivisionStore divisions;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private PolicyStore policies;

  @Override
  public List<Matter> waiting(Account who) {
    return counties.find(who.county()).map(county -> waiting(county, who)).orElse(List.of());
  }

  private List<Matter> waiting(County county, Account who) {
    Map<Integer, Community> communities = communities(county);
    List<Matter> all = new ArrayList<>();
    for (Appraisal one : appraisals.open(county)) {
      Community community = communities.get(one.subject().community());
      State state = one.standing().state();
      if (who.isIn(Circle.CLERK) && state == State.DRAFT) {
        all.add(matter("appraisal.finish", one, community));
      } else if (who.isIn(Circle.CLERK) && state == State.OBJECTED) {
        all.add(matter("appraisal.answer", one, community));
      } else if (who.isIn(Circle.COMMUNITY)
          && state == State.PUBLISHED
          && who.isOf(community.code())) {
        all.add(matter("appraisal.confirm", one, community).until(papers.due(one)));
      } else if (who.isIn(Circle.REVIEW) && SigningRule.isTurnOf(papers.circulation(one), who)) {
        all.add(
            matter("appraisal.sign", one, community)
                .until(
                    policies
                        .policies(county)
                        .deadlines(one.subject().pot(), one.subject().year())
                        .of(Occasion.SIGN, one.standing().touched().day())));
      }
    }
    return all;
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return counties.find(who.county()).map(county -> news(county, who, since)).orElse(List.of());
  }

  private List<Matter> news(County county, Account who, LocalDateTime since) {
    Map<Integer, Community> communities = communities(county);
    Stream<Matter> ofAppraisals =
        appraisals.touchedSince(county, since).stream()
            .filter(one -> !one.standing().touched().by().equals(who.name()))
            .filter(one -> isNews(one, who, communities.get(one.subject().community())))
            .map(
                one ->
                    matter(
                        "appraisal." + one.standing().state(),
                        one,
                        communities.get(one.subject().community())));
    Stream<Matter> ofDivisions =
        divisions.addedSince(county, since).stream()
            .filter(one -> who.isIn(Circle.BUREAU))
            .map(one -> matter(one, communities.get(one.subject().community())));
    return Stream.concat(ofAppraisals, ofDivisions).toList();
  }

  private static boolean isNews(Appraisal one, Account who, Community community) {
    return switch (one.standing().state()) {
      case DRAFT, PUBLISHED, OBJECTED -> false;
      case CONFIRMED -> who.isIn(Circle.BUREAU);
      case ANSWERED -> who.isOf(community.code());
      case FROZEN, REPLACED -> who.isIn(Circle.BUREAU) || who.isOf(community.code());
    };
  }

  private Map<Integer, Community> communities(County county) {
    return institutions.communities(county).stream()
        .collect(Collectors.toMap(Community::id, Function.identity()));
  }

  private static Matter matter(String kind, Appraisal one, Community community) {
    return Matter.of(
        kind,
        List.of(
            "page.pot." + one.subject().pot().insuranceType(),
            Integer.toString(one.subject().year()),
            community.name()),
        "/settlement/appraisal?id=" + one.id(),
        Optional.of(one.standing().touched().at()));
  }

  private static Matter matter(Division one, Community community) {
    String pot = one.subject().pot().insuranceType();
    return Matter.of(
        "division.decided",
        List.of("page.pot." + pot, Integer.toString(one.subject().year()), community.name()),
        "/settlement/division?pot=%s&year=%d&community=%s"
            .formatted(pot, one.subject().year(), community.code()),
        Optional.of(one.stamp().at()));
  }
}
