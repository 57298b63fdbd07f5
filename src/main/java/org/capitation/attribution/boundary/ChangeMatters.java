package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.attribution.store.ChangeRequestStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;

/** 归属事项: mass changes to approve or that were decided, and persons who belong to nobody. */
@ApplicationScoped
class ChangeMatters implements Matters {
  private static final int LATEST = 50;

  @Inject private ChangeRequestStore requests;
  @Inject private AttributionStore attributions;
  @Inject private CountyStore counties;
  @Inject private Clock clock;

  @Override
  public List<Matter> waiting(Account who) {
    return Stream.concat(
            changes(
                who,
                Circle.REVIEW,
                "change",
                change ->
                    change.state() == State.PROPOSED && !change.proposed().by().equals(who.name())),
            unattributed(who))
        .toList();
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return Stream.of(State.DONE, State.REJECTED)
        .flatMap(
            state ->
                changes(
                    who,
                    Circle.CLERK,
                    "change." + state,
                    change ->
                        change.state() == state
                            && change.proposed().by().equals(who.name())
                            && change.touched().at().isAfter(since)))
        .toList();
  }

  private Stream<Matter> changes(
      Account who, Circle circle, String kind, Predicate<ChangeRequest> which) {
    return county(who, circle).stream()
        .flatMap(county -> requests.latest(county, LATEST).stream())
        .filter(which)
        .map(
            change ->
                Matter.of(
                    "attribution." + kind,
                    List.of(Long.toString(change.id()), change.ground().document()),
                    "/attribution/change?id=" + change.id(),
                    Optional.of(change.touched().at())));
  }

  private Stream<Matter> unattributed(Account who) {
    return county(who, Circle.CLERK).map(attributions::index).stream()
        .flatMap(index -> Arrays.stream(Pot.values()).flatMap(pot -> unattributed(index, pot)));
  }

  private Stream<Matter> unattributed(AttributionIndex index, Pot pot) {
    long persons =
        index.causes(pot, LocalDate.now(clock)).values().stream().mapToLong(Long::longValue).sum();
    return persons == 0
        ? Stream.empty()
        : Stream.of(
            Matter.of(
                    "attribution.unattributed",
                    List.of("page.pot." + pot.insuranceType(), Long.toString(persons)),
                    "/attribution/unattributed?pot=" + pot.insuranceType(),
                    Optional.empty())
                .of(persons));
  }

  private Optional<County> county(Account who, Circle circle) {
    return who.isIn(circle) ? counties.find(who.county()) : Optional.empty();
  }
}
