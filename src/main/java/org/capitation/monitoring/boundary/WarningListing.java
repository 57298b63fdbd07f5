package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.document.Column.Kind;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.monitoring.Issued;
import org.capitation.monitoring.Level;
import org.capitation.page.Authors;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Quotient;

/** 预警清单: the warnings of a pot and year that were issued. */
@RequestScoped
public class WarningListing implements Listing<Issued> {
  private static final About ABOUT =
      new About(
          "monitoring/talks",
          "monitoring.issued",
          "attribution.contradictions.found",
          List.of("pot", "year"));

  @Inject private Talks talks;
  @Inject private Authors authors;
  @Inject private Words words;

  private Map<Integer, Community> communities = Map.of();

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Issued>> fields() {
    return List.of(
        Field.<Issued>text(
                "monitoring.indicator",
                one -> words.text("monitoring.indicator." + one.indicator().code()))
            .as(Trait.SORTED),
        Field.<Issued>text("monitoring.level", one -> words.text("monitoring.level." + one.level()))
            .tone(one -> one.level() == Level.ALARM ? "bad" : "warn")
            .as(Trait.SORTED),
        Field.<Issued>text("desk.community", one -> name(one)).as(Trait.SORTED),
        Field.<Issued>day("monitoring.month", one -> one.subject().month()).as(Trait.SORTED),
        Field.of("monitoring.figure", Kind.FIGURE, WarningListing::figure),
        Field.day("monitoring.since", Issued::since),
        Field.code("monitoring.issued.by", one -> authors.name(one.stamp().by())),
        Field.day("monitoring.issued.at", one -> one.stamp().at()));
  }

  private String name(Issued one) {
    return Optional.ofNullable(communities.get(one.subject().community()))
        .map(Community::name)
        .orElseGet(() -> words.text("monitoring.county"));
  }

  private static String figure(Issued one) {
    return Display.figure(
        Quotient.of(one.figure()), one.indicator().unit(), List.of(one.bound().limit()));
  }

  /** The latest months first. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("month");
  }

  @Override
  public Portion<Issued> read(Asked asked) {
    Pot pot = asked.pot();
    communities = talks.communities();
    return Portion.of(
        talks.issued(asked.year()).stream().filter(one -> one.subject().pot() == pot).toList(),
        this,
        asked);
  }
}
