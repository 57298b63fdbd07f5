package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.audit.Event;
import org.capitation.audit.EventFilter.By;
import org.capitation.audit.EventList;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Words;

/** 审计清单: what was done in the county, by people unless the address says otherwise. */
@ApplicationScoped
public class TrailListing implements Listing<Event> {
  private static final String PATH = "audit/trail";
  private static final About ABOUT =
      new About(
          PATH,
          "audit.title",
          "audit.found",
          List.of("from", "to", "account", "person", "by", "deed", "outcome", "text"));

  @Inject private Trail trail;
  @Inject private EventWords eventWords;
  @Inject private Words words;
  @Inject private Clock clock;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Event>> fields() {
    return List.of(
        Field.<Event>day("audit.time", one -> eventWords.time(one.at()))
            .link(one -> "/audit/event?id=" + one.id()),
        Field.<Event>code("audit.who", this::who).link(TrailListing::byWhom),
        Field.<Event>code("audit.account", one -> one.actor().account()).as(Trait.SPARE),
        Field.<Event>text("audit.deed", eventWords::deed).as(Trait.PROSE),
        Field.<Event>text("audit.outcome", one -> words.text("audit.outcome." + one.outcome()))
            .tone(one -> eventWords.style(one.outcome())),
        Field.<Event>text("audit.object", eventWords::summary)
            .note(eventWords::changes)
            .as(Trait.PROSE),
        Field.<Event>text("audit.reason", one -> one.deed().reason()).as(Trait.PROSE),
        Field.<Event>code("audit.person", TrailListing::person).link(TrailListing::onWhom),
        Field.<Event>code("audit.community", one -> one.deed().community()).as(Trait.MINOR),
        Field.<Event>code("audit.address", one -> one.actor().address()).as(Trait.MINOR),
        Field.<Event>text("audit.changes", eventWords::all).as(Trait.PROSE).as(Trait.SPARE),
        Field.<Event>code("audit.way", one -> one.actor().way()).as(Trait.SPARE),
        Field.<Event>code("audit.request", one -> one.actor().request()).as(Trait.SPARE));
  }

  private String who(Event one) {
    return one.actor().account().isEmpty() ? null : eventWords.who(one);
  }

  /** All that the same account did; null where nobody is known. */
  static String byWhom(Event one) {
    String account = one.actor().account();
    return account.isEmpty()
        ? null
        : "/" + PATH + "?by=&account=" + URLEncoder.encode(account, StandardCharsets.UTF_8);
  }

  /** All that was done on the data of the same person; null where it is about nobody. */
  static String onWhom(Event one) {
    Long person = one.deed().person();
    return person == null ? null : "/" + PATH + "?by=&person=" + person;
  }

  private static String person(Event one) {
    return one.deed().person() == null ? null : one.deed().person().toString();
  }

  /** The latest first. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("time");
  }

  @Override
  public Portion<Event> read(Asked asked) {
    EventList found = trail.list(choice(asked.parameters()).filter(), asked.first(), asked.size());
    return Portion.of(found.count(), found.events());
  }

  /** What the address of the page chooses. */
  TrailChoice choice(UnaryOperator<String> parameters) {
    return TrailChoice.of(
        name -> {
          String given = parameters.apply(name);
          return given == null && name.equals("by") ? By.PEOPLE.name() : given;
        },
        LocalDate.now(clock));
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    String meant = choice(name -> name.equals(filter) ? value : "").fields().get(filter);
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    return switch (filter) {
      case "by" -> words.ifText("audit.by." + meant);
      case "outcome" -> words.ifText("audit.outcome." + meant);
      case "deed" -> Optional.of(eventWords.deeds(meant));
      default -> Optional.of(words.text("listing.chip.pair", words.text("audit." + filter), meant));
    };
  }
}
