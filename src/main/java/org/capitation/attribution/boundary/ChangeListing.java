package org.capitation.attribution.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Authors;
import org.capitation.page.Words;

/** 批量变更清单: the mass changes that were asked for. */
@RequestScoped
public class ChangeListing implements Listing<ChangeRequest> {
  private static final About ABOUT =
      new About(
          "attribution/changes",
          "attribution.changes.title",
          "attribution.contradictions.found",
          List.of("state"));

  @Inject private MassChanges changes;
  @Inject private Authors authors;
  @Inject private Words words;

  private ChangeNames names;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<ChangeRequest>> fields() {
    return List.of(
        Field.<ChangeRequest>code("attribution.change.no", one -> Long.toString(one.id()))
            .link(one -> "/attribution/change?id=" + one.id()),
        Field.<ChangeRequest>text("attribution.change.what", this::told).as(Trait.PROSE),
        Field.day("attribution.changes.day", one -> one.change().day()),
        Field.<ChangeRequest>text("attribution.change.state", one -> state(one.state()))
            .tone(one -> tone(one.state())),
        Field.<ChangeRequest>text("attribution.changes.document", one -> one.ground().document())
            .as(Trait.PROSE),
        Field.<ChangeRequest>text("attribution.changes.reason", one -> one.ground().reason())
            .as(Trait.PROSE)
            .as(Trait.SPARE),
        Field.code("attribution.change.by", one -> authors.name(one.proposed().by())),
        Field.day("attribution.change.time", one -> one.proposed().at()));
  }

  private String told(ChangeRequest one) {
    if (names == null) {
      names = changes.names();
    }
    ChangeNames.Told told = names.told(one.change());
    String what = (words.text(told.label()) + " " + told.what()).strip();
    return told.from().isEmpty()
        ? what
        : what + words.text("desk.colon") + told.from() + " → " + told.to();
  }

  private String state(State state) {
    return words.text("attribution.change.state." + state);
  }

  private static String tone(State state) {
    return switch (state) {
      case DONE -> "good";
      case PROPOSED -> "warn";
      case APPROVED -> "info";
      default -> "";
    };
  }

  /** The newest first. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("time");
  }

  @Override
  public Portion<ChangeRequest> read(Asked asked) {
    MassChanges.Found found =
        changes.list(asked.constant("state", State.values()), asked.first(), asked.size());
    return Portion.of(found.count(), found.changes());
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return words.ifText("attribution.change.state." + value);
  }
}
