package org.capitation.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import org.capitation.document.Column.Kind;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.value.Step;

/** 制版: gives each part of a paper its template and what that asks for. */
final class Drawing {
  /** So many rows stay whole, with the seals below them. */
  private static final int SHORT = 12;

  private final Templates templates;
  private final boolean wide;
  private final String unit;
  private final Locale language;
  private final ResourceBundle texts;

  Drawing(Templates templates, Report report, Locale language) {
    this.templates = templates;
    this.wide = report.isWide();
    this.unit = Words.text(language, report.unit());
    this.language = language;
    this.texts = Words.bundle(language);
  }

  /** The lines of the frame; what is signed does not leave its seals alone on a page. */
  List<Map<String, ?>> lines(List<Part> parts) {
    List<Map<String, ?>> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int first = parts.get(i) instanceof Part.Seals ? signed(parts, i) : i;
      lines.subList(lines.size() - (i - first), lines.size()).clear();
      lines.add(first < i ? together(parts.subList(first, i + 1)) : line(parts.get(i)));
    }
    return lines;
  }

  /** The first of the parts that stay with the seals at a place: a short one, and its title. */
  private static int signed(List<Part> parts, int seals) {
    int first = seals > 0 && isShort(parts.get(seals - 1)) ? seals - 1 : seals;
    return first > 0 && parts.get(first - 1) instanceof Part.Section ? first - 1 : first;
  }

  private static boolean isShort(Part part) {
    return part instanceof Part.Text
        || part instanceof Part.Steps steps && steps.all().size() <= SHORT
        || part instanceof Table table && table.rows().size() <= SHORT;
  }

  private Map<String, ?> together(List<Part> parts) {
    List<Map<String, ?>> lines = parts.stream().<Map<String, ?>>map(this::line).toList();
    Map<String, Object> whole = new HashMap<>(line("together", Map.of(), lines));
    whole.put("whole", true);
    return whole;
  }

  /** The line of the frame for a part. */
  private Map<String, ?> line(Part part) {
    if (part instanceof Table table) {
      return table(table);
    }
    if (part instanceof Part.Steps steps) {
      return table(steps(steps));
    }
    if (part instanceof Part.Heading heading) {
      return line(
          "heading",
          Map.of(
              "title", heading.title(),
              "left", heading.left(),
              "middle", heading.middle(),
              "unit", unit),
          List.of(Map.of()));
    }
    if (part instanceof Part.Section section) {
      return line("section", Map.of("title", section.title()), List.of(Map.of()));
    }
    if (part instanceof Part.Text text) {
      return line(
          "text", Map.of(), text.paragraphs().stream().map(one -> Map.of("text", one)).toList());
    }
    if (part instanceof Part.Seals seals) {
      return line("seals", Map.of(), List.of(Map.of("parties", seals.parties())));
    }
    if (part instanceof Part.Slip slip) {
      return line(
          "slip",
          Map.of("title", slip.title(), "words", slip.words(), "party", slip.party()),
          List.of(Map.of()));
    }
    return part instanceof Part.Facts facts ? facts(facts) : chart((Part.Chart) part);
  }

  private Map<String, ?> line(
      String template, Map<String, Object> facts, List<? extends Map<String, ?>> lines) {
    return line(templates.part(template, wide), facts, lines, template.equals("heading"));
  }

  private Map<String, ?> line(
      JasperReport template,
      Map<String, Object> facts,
      List<? extends Map<String, ?>> lines,
      boolean newPage) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put(JRParameter.REPORT_LOCALE, language);
    all.put(JRParameter.REPORT_RESOURCE_BUNDLE, texts);
    return Map.of(
        "template", template, "facts", all, "lines", lines, "newPage", newPage, "whole", false);
  }

  private Map<String, ?> table(Table table) {
    TableShape shape = TableShape.of(table.columns(), Templates.width(wide));
    List<List<Object>> rows = new ArrayList<>(table.rows());
    if (!table.total().isEmpty()) {
      rows.add(table.total().stream().map(cell -> cell == null ? "" : cell).toList());
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    for (List<Object> row : rows) {
      int i = lines.size();
      boolean strong = i == table.rows().size() || table.strong().contains(i);
      boolean last = i >= rows.size() - 2;
      lines.add(Map.of("cells", cells(shape, row), "strong", strong, "last", last));
    }
    return line(templates.table(shape), Map.of("shape", shape), lines, false);
  }

  private static List<String> cells(TableShape shape, List<Object> row) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      shown.add(shape.columns().get(i).shown(row.get(i)));
    }
    return shown;
  }

  private Table steps(Part.Steps steps) {
    List<Column> columns =
        List.of(
            Column.of(texts.getString("page.step.number"), Kind.CODE, 38),
            Column.of(texts.getString("page.step.what"), Kind.TEXT, 262),
            Column.of(texts.getString("page.step.article"), Kind.CODE, 80),
            Column.of(texts.getString("page.step.formula"), Kind.TEXT, 286),
            Column.of(texts.getString("page.step.result"), Kind.FIGURE, 120));
    List<List<Object>> rows = steps.all().stream().map(this::row).toList();
    return Table.of(texts.getString("page.step.what"), columns, rows).strong(steps.strong());
  }

  private List<Object> row(Step step) {
    String formula = Words.formula(language, step);
    return List.of(
        step.rule(),
        Words.step(language, step),
        step.basis().article(),
        formula.isEmpty() ? Display.NOTHING : formula,
        step.result().toString());
  }

  private Map<String, ?> facts(Part.Facts facts) {
    List<Map<String, ?>> lines = new ArrayList<>();
    for (int first = 0; first < facts.all().size(); first += facts.across()) {
      Map<String, Object> line = new HashMap<>();
      for (int i = 0; i < facts.across(); i++) {
        Part.Fact fact =
            first + i < facts.all().size() ? facts.all().get(first + i) : Part.Fact.of("", "");
        line.put("name" + i, fact.name());
        line.put("value" + i, fact.value());
        line.put("figure" + i, fact.figure());
        line.put("strong" + i, fact.strong());
      }
      lines.add(line);
    }
    return line("facts", Map.of("across", facts.across()), lines);
  }

  private Map<String, ?> chart(Part.Chart chart) {
    List<Map<String, ?>> points = new ArrayList<>();
    for (Part.Series series : chart.series()) {
      for (int i = 0; i < chart.names().size(); i++) {
        Map<String, Object> point = new HashMap<>();
        point.put("series", series.name());
        point.put("name", chart.names().get(i));
        point.put("value", series.values().get(i));
        points.add(point);
      }
    }
    return line(
        "chart",
        Map.of("title", chart.title(), "unit", chart.unit(), "shape", chart.shape().name()),
        points);
  }

  /** What a picture writes, which nobody reads in the filled paper. */
  static Stream<String> written(Part.Chart chart) {
    return Stream.of(
            Stream.of(chart.title(), chart.unit()),
            chart.names().stream(),
            chart.series().stream().map(Part.Series::name))
        .flatMap(texts -> texts);
  }
}
