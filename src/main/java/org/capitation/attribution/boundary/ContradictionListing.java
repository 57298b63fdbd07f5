package org.capitation.attribution.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.attribution.KnownContradiction.State;
import org.capitation.attribution.boundary.Contradictions.Line;
import org.capitation.attribution.boundary.Contradictions.Side;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Authors;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.registry.Community;

/** 两册不符清单: contract and designation side by side. */
@RequestScoped
public class ContradictionListing implements Listing<Line> {
  private static final About ABOUT =
      new About(
          "attribution/contradictions",
          "attribution.contradictions.title",
          "attribution.contradictions.found",
          List.of("community", "state"));

  @Inject private Contradictions contradictions;
  @Inject private Authors authors;
  @Inject private Words words;

  private long open;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Line>> fields() {
    return List.of(
        Field.<Line>text("ledger.charges.person", line -> line.person().name())
            .link(line -> "/attribution/person?id=" + line.id()),
        Field.code("ledger.charges.certificate", line -> line.person().certificate()),
        Field.code("page.pot", line -> words.text("page.pot." + line.pot().insuranceType())),
        Field.code("attribution.contradictions.days", line -> days(line.days())),
        side("contract", Line::contract, number -> number),
        side(
            "designation",
            Line::designation,
            number -> words.text("attribution.contradictions.choice", number)),
        Field.<Line>text(
                "attribution.contradictions.state",
                line -> words.text("attribution.contradictions.state." + line.state()))
            .tone(line -> line.state() == State.OPEN ? "warn" : "good")
            .note(this::settled));
  }

  private Field<Line> side(String name, Function<Line, Side> side, UnaryOperator<String> number) {
    return Field.<Line>text(
            "attribution.contradictions." + name, line -> side.apply(line).communityName())
        .note(
            line -> {
              Side of = side.apply(line);
              return of.number() == null
                  ? null
                  : Stream.of(of.name(), number.apply(of.number()), days(of.days()))
                      .filter(Objects::nonNull)
                      .collect(Collectors.joining(" · "));
            })
        .as(Trait.PROSE);
  }

  private String settled(Line line) {
    return line.settled() == null
        ? null
        : authors.name(line.settled().by()) + " " + Display.time(line.settled().at());
  }

  private String days(Days days) {
    if (days == null) {
      return null;
    }
    return days.last() == null
        ? words.text("page.range.open", days.first())
        : words.text("page.range", days.first(), days.last());
  }

  /** The open ones first. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.up("state");
  }

  @Override
  public Portion<Line> read(Asked asked) {
    Contradictions.Found found =
        contradictions.find(
            asked.text("community"),
            asked.constant("state", State.values()),
            asked.page(),
            asked.size());
    open = found.open();
    return Portion.of(found.count(), found.lines());
  }

  /** How many are open, once the list was read. */
  long open() {
    return open;
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "community" ->
          contradictions.communities().stream()
              .filter(one -> one.code().equals(value))
              .map(Community::name)
              .findFirst();
      case "state" -> words.ifText("attribution.contradictions.state." + value);
      default -> Optional.empty();
    };
  }
}
