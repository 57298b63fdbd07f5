package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.monitoring.Issued;
import org.capitation.monitoring.Talk;
import org.capitation.monitoring.store.TalkStore;
import org.capitation.monitoring.store.WarningStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;

/** 监测事项: talks to hold and to follow up until a day, and warnings that were issued. */
@ApplicationScoped
class MonitoringMatters implements Matters {
  @Inject private TalkStore talks;
  @Inject private WarningStore warnings;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;

  @Override
  public List<Matter> waiting(Account who) {
    return counties.find(who.county()).map(county -> waiting(county, who)).orElse(List.of());
  }

  private List<Matter> waiting(County county, Account who) {
    Map<Integer, Community> seen = seen(county, who);
    return talks.open(county).stream()
        .filter(talk -> seen.containsKey(talk.subject().community()))
        .flatMap(talk -> waiting(talk, who, seen.get(talk.subject().community()).name()).stream())
        .toList();
  }

  /** The bureau notes what was said and done; the community comes, and does what was agreed on. */
  private static Optional<Matter> waiting(Talk talk, Account who, String name) {
    boolean bureau = who.isIn(Circle.BUREAU);
    return switch (talk.state()) {
      case PLANNED ->
          Optional.of(
              matter(bureau ? "hold" : "come", talk, name).until(Optional.of(talk.plan().day())));
      case HELD ->
          Optional.of(
              matter(bureau ? "follow" : "measures", talk, name)
                  .until(talk.held().map(Talk.Held::deadline)));
      case FOLLOWED ->
          Optional.of(matter("close", talk, name))
              .filter(matter -> bureau && !isFollowedBy(talk, who));
      case CLOSED -> Optional.empty();
    };
  }

  private static boolean isFollowedBy(Talk talk, Account who) {
    return talk.followed().filter(done -> done.stamp().by().equals(who.name())).isPresent();
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return counties.find(who.county()).map(county -> news(county, who, since)).orElse(List.of());
  }

  private List<Matter> news(County county, Account who, LocalDateTime since) {
    Map<Integer, Community> seen = seen(county, who);
    List<Matter> news = new ArrayList<>();
    warnings.since(county, since).stream()
        .filter(one -> seen.containsKey(one.subject().community()))
        .filter(one -> !one.stamp().by().equals(who.name()))
        .collect(Collectors.groupingBy(Issued::subject))
        .forEach(
            (subject, issued) ->
                news.add(issued(subject, issued, seen.get(subject.community()).name())));
    return news;
  }

  private static Matter issued(Issued.Subject subject, List<Issued> issued, String name) {
    String pot = subject.pot().insuranceType();
    return Matter.of(
        "monitoring.warning",
        List.of(
            name, "page.pot." + pot, subject.month().toString(), Integer.toString(issued.size())),
        "/monitoring/talks?year=%d&pot=%s".formatted(subject.year(), pot),
        issued.stream().map(one -> one.stamp().at()).max(Comparator.naturalOrder()));
  }

  /** The bureau deals with all communities, a community with itself; nobody else with any. */
  private Map<Integer, Community> seen(County county, Account who) {
    return institutions.communities(county).stream()
        .filter(one -> who.isIn(Circle.BUREAU) || who.isOf(one.code()))
        .collect(Collectors.toMap(Community::id, one -> one));
  }

  private static Matter matter(String what, Talk talk, String name) {
    return Matter.of(
        "monitoring." + what,
        List.of(name, "page.pot." + talk.subject().pot().insuranceType()),
        "/monitoring/talk?id=" + talk.id(),
        Optional.of(talk.touched().at()));
  }
}
