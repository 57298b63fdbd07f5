package org.capitation.ledger.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.ledger.Category;
import org.capitation.ledger.Matrix;
import org.capitation.ledger.Matrix.Earner;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.value.Money;

/** 归属与就诊费用对照表: who bears what of whom earned, of a month and of the year so far (L9). */
final class MatrixReport implements Report {
  /** So many columns of amounts stand beside the name and the sum. */
  static final int MOST_AMOUNTS = Table.MOST_COLUMNS - 2;

  private static final List<Category> PLACES =
      List.of(Category.OTHER_IN_COUNTY, Category.POOLING_AREA, Category.OUTSIDE, Category.PHARMACY);

  private final ReportMonth about;
  private final List<Community> communities;
  private final Matrix month;
  private final Matrix year;

  /**
   * @param communities those of the county, in their order
   * @param month what is booked in the month
   * @param year what is booked from the beginning of the year to the end of the month
   * @throws IllegalArgumentException if something is borne or earned by another than these
   */
  MatrixReport(ReportMonth about, List<Community> communities, Matrix month, Matrix year) {
    this.about = about;
    this.communities = List.copyOf(communities);
    this.month = month;
    this.year = year;
    for (Matrix one : List.of(month, year)) {
      if (!borne(one).equals(one.earned().fund()) || !earned(one).equals(one.borne().fund())) {
        throw new IllegalArgumentException(borne(one) + " borne, " + earned(one) + " earned");
      }
    }
  }

  /** The sum over the rows. */
  private Money borne(Matrix matrix) {
    return Money.total(homes().map(home -> matrix.borne(home).fund()).toList());
  }

  /** The sum over the columns. */
  private Money earned(Matrix matrix) {
    return Money.total(earners().stream().map(one -> matrix.earned(one).fund()).toList());
  }

  /** The communities, and nobody. */
  private Stream<Integer> homes() {
    return Stream.concat(communities.stream().map(Community::id), Stream.of(Community.NONE));
  }

  private List<Earner> earners() {
    return Stream.concat(
            communities.stream().map(one -> Earner.of(one.id())), PLACES.stream().map(Earner::of))
        .toList();
  }

  @Override
  public String title(Locale language) {
    return about.title(language, "ledger.report.matrix.title", about.county().name());
  }

  @Override
  public String period(Locale language) {
    return about.period(language);
  }

  @Override
  public String basis() {
    return about.basis();
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>();
    addTables(parts, language, "month", month);
    addTables(parts, language, "year", year);
    parts.add(
        new Part.Facts(
            3,
            Stream.of(
                    sums(language, "ledger.report.matrix.month", month),
                    sums(language, "ledger.report.matrix.year", year))
                .flatMap(List::stream)
                .toList()));
    List<String> notes =
        new ArrayList<>(
            Arrays.asList(Words.text(language, "ledger.report.matrix.notes").split("\n")));
    notes.add(about.standing(language));
    parts.add(new Part.Text(notes));
    return parts;
  }

  private List<Fact> sums(Locale language, String when, Matrix matrix) {
    String name = Words.text(language, when, about.month());
    Money borne = borne(matrix);
    Money earned = earned(matrix);
    return List.of(
        Fact.figure(Words.text(language, "ledger.report.matrix.borne", name), Display.yuan(borne)),
        Fact.figure(
            Words.text(language, "ledger.report.matrix.earned", name), Display.yuan(earned)),
        Fact.figure(
                Words.text(language, "ledger.report.matrix.difference"),
                Display.yuan(borne.minus(earned)))
            .standingOut());
  }

  /** One table, or several beside one another where there are many communities. */
  private void addTables(List<Part> parts, Locale language, String key, Matrix matrix) {
    String name = Words.text(language, "ledger.report.matrix." + key, about.month());
    List<Earner> all = earners();
    int pieces = (all.size() + MOST_AMOUNTS - 1) / MOST_AMOUNTS;
    for (int piece = 0; piece < pieces; piece++) {
      List<Earner> shown =
          all.subList(all.size() * piece / pieces, all.size() * (piece + 1) / pieces);
      String title =
          pieces == 1
              ? name
              : Words.text(language, "ledger.report.matrix.piece", name, piece + 1, pieces);
      parts.add(new Part.Section(title));
      parts.add(table(language, title, matrix, shown, piece == pieces - 1));
    }
  }

  private Table table(
      Locale language, String name, Matrix matrix, List<Earner> shown, boolean last) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(Words.text(language, "ledger.report.matrix.home"), Kind.TEXT, 100));
    String earned = Words.text(language, "ledger.report.matrix.provider");
    shown.forEach(one -> columns.add(Column.money(named(language, one), 62).in(earned)));
    if (last) {
      columns.add(Column.money(Words.text(language, "ledger.report.matrix.of-homes"), 68));
    }
    List<List<Object>> rows = new ArrayList<>();
    homes().forEach(home -> rows.add(row(language, matrix, home, shown, last)));
    List<Object> total = new ArrayList<>();
    total.add(Words.text(language, "ledger.report.matrix.of-providers"));
    shown.forEach(one -> total.add(matrix.earned(one).fund()));
    if (last) {
      total.add(earned(matrix));
    }
    return Table.of(name, columns, rows).total(total);
  }

  private List<Object> row(
      Locale language, Matrix matrix, int home, List<Earner> shown, boolean last) {
    List<Object> row = new ArrayList<>();
    row.add(
        home == Community.NONE
            ? Words.text(language, "ledger.report.matrix.nobody")
            : named(language, Earner.of(home)));
    shown.forEach(one -> row.add(matrix.at(home, one).fund()));
    if (last) {
      row.add(matrix.borne(home).fund());
    }
    return row;
  }

  private String named(Locale language, Earner earner) {
    return earner
        .place()
        .map(place -> Words.text(language, "ledger.category." + place))
        .orElseGet(
            () ->
                communities.stream()
                    .filter(one -> one.id() == earner.community())
                    .findFirst()
                    .orElseThrow()
                    .name());
  }
}
