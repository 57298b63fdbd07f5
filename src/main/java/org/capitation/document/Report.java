package org.capitation.document;

import java.util.List;
import java.util.Locale;

/**
 * 报表: a paper of a feature, made from one reading of the books and printed from it in any language
 * and form (D6).
 */
public interface Report {
  /** The title of the paper, with the county's name where it is the county's. */
  String title(Locale language);

  /** What stands in the middle under the title, mostly the days that it is about. */
  String period(Locale language);

  /** The document of the terms, and where people know it by a name that too; empty for none. */
  String basis();

  /** The message that says in what its figures are; yuan, unless it is otherwise. */
  default String unit() {
    return "document.unit";
  }

  /** A4 across, for wide tables; else upright. */
  boolean isWide();

  /** What it says, in its order. */
  List<Part> parts(Locale language);

  /**
   * Its data as tables, for spreadsheets and lists; the first is the main one. All tables of its
   * parts, unless they say less than its data.
   */
  default List<Table> tables(Locale language) {
    return parts(language).stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  /**
   * The digest that it carries: of its data (D4), or of a text that its data are the content of.
   */
  default String digest() {
    return Digest.of(
        parts(Locale.SIMPLIFIED_CHINESE).stream()
            .flatMap(part -> part.canonical().stream())
            .toList());
  }
}
