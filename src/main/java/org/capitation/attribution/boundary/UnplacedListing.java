package org.capitation.attribution.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.attribution.Cause;
import org.capitation.attribution.boundary.Unplaced.Person;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Words;

/** 未归属名单: who belongs to nobody on the business date. */
@RequestScoped
public class UnplacedListing implements Listing<Person> {
  private static final About ABOUT =
      new About(
          "attribution/unattributed",
          "attribution.unattributed.title",
          "attribution.unattributed.found",
          List.of("pot", "cause", "place"));

  @Inject private Unplaced unplaced;
  @Inject private Words words;

  private Unplaced.Overview overview;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Person>> fields() {
    return List.of(
        Field.<Person>text("ledger.charges.person", one -> one.person().name())
            .link(one -> "/attribution/person?id=" + one.id()),
        Field.code("ledger.charges.certificate", one -> one.person().certificate()),
        Field.text(
            "attribution.unattributed.group",
            one -> words.text("attribution.group." + one.group())),
        Field.text("attribution.unattributed.cause", one -> cause(one.cause(), one.place())),
        Field.day("attribution.unattributed.since", Person::since),
        Field.text("attribution.unattributed.proposal", this::proposal));
  }

  /** By our key: nothing else is there before the persons of a page are looked up. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.up("person");
  }

  @Override
  public Portion<Person> read(Asked asked) {
    Unplaced.Filter filter =
        new Unplaced.Filter(asked.constant("cause", Cause.values()), asked.given("place"));
    Unplaced.Work work = unplaced.work(asked.pot(), filter, asked.page(), asked.size());
    overview = work.overview();
    return Portion.of(work.listed().count(), work.listed().people());
  }

  /** All of them by cause and place, once the list was read. */
  Unplaced.Overview overview() {
    return overview;
  }

  /** Why, in words, with the place. */
  String cause(Cause cause, String place) {
    String text = words.text("attribution.cause." + cause);
    return place == null ? text : text + " " + place;
  }

  private String proposal(Person person) {
    Unplaced.Proposal p = person.proposal();
    return p == null
        ? null
        : words.text(
            "attribution.proposal", p.name(), words.text("attribution.proposal." + p.ground()));
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "cause" -> words.ifText("attribution.cause." + value);
      case "place" -> Optional.of(value);
      default -> Optional.empty();
    };
  }
}
