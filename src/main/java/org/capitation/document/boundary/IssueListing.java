package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.document.IssueFilter;
import org.capitation.document.IssueList;
import org.capitation.document.Issued;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Authors;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/** 文书登记清单. */
@ApplicationScoped
public class IssueListing implements Listing<Issued> {
  private static final About ABOUT =
      new About(
          "document/register",
          "document.register",
          "document.register.found",
          List.of("kind", "year", "pot", "recipient", "state"));

  @Inject private DocumentRegister register;
  @Inject private DocumentWords documentWords;
  @Inject private Authors authors;
  @Inject private Words words;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Issued>> fields() {
    return List.of(
        Field.<Issued>code("document.no", Issued::number)
            .link(one -> "/document/paper?id=" + one.id()),
        Field.<Issued>text("document.name", documentWords::title)
            .note(IssueListing.this::whom)
            .as(Trait.PROSE),
        Field.<Issued>text("document.recipient", Issued::recipient).as(Trait.SPARE),
        Field.code("document.period", one -> documentWords.period(one.subject())),
        Field.code("document.version", one -> words.text("document.version.of", one.version())),
        Field.<Issued>code("document.hash", Issued::digest).as(Trait.SPARE),
        Field.code("document.issued", one -> authors.name(one.stamp().by())),
        Field.day("document.time", one -> one.stamp().at()),
        Field.<Issued>text("document.state", documentWords::state).tone(documentWords::style));
  }

  private String whom(Issued one) {
    return one.recipient().isEmpty() || documentWords.title(one).contains(one.recipient())
        ? null
        : one.recipient();
  }

  /** The newest first. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("time");
  }

  @Override
  public Portion<Issued> read(Asked asked) {
    IssueList found = register.list(filter(asked), asked.first(), asked.size());
    return Portion.of(found.count(), found.issued());
  }

  private static IssueFilter filter(Asked asked) {
    return new IssueFilter(
        asked.given("kind"),
        asked.given("year").filter(text -> text.matches("\\d{4}")).map(Integer::valueOf),
        asked.given("pot").flatMap(Pot::of),
        asked.given("recipient"),
        asked.given("state").map("living"::equals));
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "kind" -> Optional.of(documentWords.kind(value));
      case "year" -> Optional.of(words.text("page.year.of", value));
      case "pot" -> words.ifText("page.pot." + value);
      case "recipient" -> Optional.of(value);
      case "state" -> words.ifText("document.state." + value);
      default -> Optional.empty();
    };
  }
}
