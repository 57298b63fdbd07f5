package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.access.SigningRule;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.DisputeRule;
import org.capitation.ledger.Ruled;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;

/** 申诉事项: disputes to take up, to decide, to sign and to set aside, and what was decided. */
@ApplicationScoped
class DisputeMatters implements Matters {
  @Inject private DisputeStore disputes;
  @Inject private DisputePapers papers;
  @Inject private DisputeBooks books;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;

  @Override
  public List<Matter> waiting(Account who) {
    return who.isIn(Circle.BUREAU)
        ? counties.find(who.county()).map(county -> waiting(county, who)).orElse(List.of())
        : List.of();
  }

  private List<Matter> waiting(County county, Account who) {
    List<Dispute> all = disputes.waiting(county);
    DisputeRule rule = all.isEmpty() ? null : books.rule(county);
    return matters(
        all,
        one -> kind(one, who),
        group ->
            group.stream()
                .flatMap(one -> rule.decideUntil(one).stream())
                .min(LocalDate::compareTo));
  }

  /** What somebody has to do about one; empty for nothing. */
  private String kind(Dispute one, Account who) {
    boolean clerk = who.isIn(Circle.CLERK);
    if (one.isOvertaken()) {
      return clerk ? "moved" : "";
    }
    return switch (one.standing().state()) {
      case FILED -> clerk ? "take" : "";
      case TAKEN -> clerk ? "decide" : "";
      case SIGNING ->
          papers.circulation(one).filter(paper -> SigningRule.isTurnOf(paper, who)).isPresent()
              ? "sign"
              : "";
      default -> "";
    };
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return counties.find(who.county()).map(county -> news(county, who, since)).orElse(List.of());
  }

  private List<Matter> news(County county, Account who, LocalDateTime since) {
    Set<Integer> own =
        institutions.communities(county).stream()
            .filter(one -> who.isOf(one.code()))
            .map(Community::id)
            .collect(Collectors.toSet());
    List<Dispute> touched =
        own.isEmpty()
            ? List.of()
            : disputes.touchedSince(county, since).stream()
                .filter(one -> !one.standing().touched().by().equals(who.name()))
                .toList();
    return matters(touched, one -> told(one, own), group -> Optional.empty());
  }

  /** What a community is told of one; empty for nothing. */
  private static String told(Dispute one, Set<Integer> own) {
    State state = one.standing().state();
    if (own.contains(one.subject().community())) {
      return state.isOpen() || state == State.WITHDRAWN ? "" : state.name();
    }
    boolean charged =
        state == State.UPHELD
            && one.live()
                .flatMap(Dispute.Decision::upheld)
                .map(Ruled::home)
                .filter(own::contains)
                .isPresent();
    return charged ? "charged" : "";
  }

  /** One matter for all of a kind, pot and year: there may be hundreds. */
  private static List<Matter> matters(
      List<Dispute> all,
      Function<Dispute, String> kind,
      Function<List<Dispute>, Optional<LocalDate>> due) {
    Map<String, List<Dispute>> groups = new TreeMap<>();
    for (Dispute one : all) {
      String what = kind.apply(one);
      if (!what.isEmpty()) {
        Dispute.Place place = one.subject().place();
        String key = what + " " + place.pot() + " " + place.year();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
      }
    }
    List<Matter> matters = new ArrayList<>();
    groups.forEach(
        (key, group) ->
            matters.add(matter(key.substring(0, key.indexOf(' ')), group).until(due.apply(group))));
    return matters;
  }

  private static Matter matter(String kind, List<Dispute> group) {
    Dispute first = group.get(0);
    Dispute.Place place = first.subject().place();
    String pot = place.pot().insuranceType();
    String address =
        group.size() == 1
            ? "/ledger/dispute?id=" + first.id()
            : "/ledger/disputes?pot=%s&year=%d&state=%s"
                .formatted(pot, place.year(), first.standing().state());
    return Matter.of(
            "dispute." + kind,
            List.of(
                "page.pot." + pot, Integer.toString(place.year()), Integer.toString(group.size())),
            address,
            group.stream().map(one -> one.standing().touched().at()).min(LocalDateTime::compareTo))
        .of(group.size());
  }
}
