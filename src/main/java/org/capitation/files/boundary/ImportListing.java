package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.files.Import;
import org.capitation.files.ImportFilter;
import org.capitation.files.ImportList;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Authors;
import org.capitation.page.Words;

/** 导入清单. */
@ApplicationScoped
public class ImportListing implements Listing<Import> {
  private static final About ABOUT =
      new About(
          "files/imports", "files.imports.title", "files.imports.found", List.of("kind", "state"));

  @Inject private ImportHistory history;
  @Inject private ImportWords importWords;
  @Inject private Authors authors;
  @Inject private Words words;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Import>> fields() {
    return List.of(
        Field.<Import>text("files.import.file", file -> file.run().file())
            .link(file -> "/files/import?id=" + file.id())
            .as(Trait.PROSE),
        Field.code("files.import.kind", file -> importWords.kind(file.run().kind())),
        Field.code("files.imports.by", file -> authors.name(file.run().stamp().by())),
        Field.<Import>day("files.imports.time", file -> file.run().stamp().at()),
        Field.<Import>text("files.imports.state", importWords::state).tone(importWords::style),
        Field.<Import>count("files.import.read", file -> file.counts().read()).as(Trait.MINOR),
        Field.count("files.import.accepted", file -> file.counts().accepted()),
        Field.<Import>count("files.import.repeated", file -> file.counts().repeated())
            .as(Trait.MINOR),
        Field.count("files.import.refused.rows", file -> file.counts().rejected()),
        Field.<Import>code("files.imports.duration", importWords::duration).as(Trait.MINOR));
  }

  /** The newest first. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("time");
  }

  @Override
  public Portion<Import> read(Asked asked) {
    ImportFilter filter =
        new ImportFilter(asked.given("kind"), asked.given("state").flatMap(ImportWords::state));
    ImportList found = history.history(filter, asked.first(), asked.size());
    return Portion.of(found.count(), found.imports());
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "kind" -> Optional.of(importWords.kind(value));
      case "state" -> words.ifText("files.import.state." + value);
      default -> Optional.empty();
    };
  }
}
