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

  /** The line of the frame for a part. */
  Map<String, ?> line(Part part) {
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
    return Map.of("template", template, "facts", all, "lines", lines, "newPage", newPage);
  }

  private Map<String, ?> table(Table table) {
    TableShape shape = TableShape.of(table.columns(), Templates.width(wide));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (List<Object> row : table.rows()) {
      lines.add(row(shape, row, table.strong().contains(lines.size())));
    }
    if (!table.total().isEmpty()) {
      lines.add(
          row(shape, table.total().stream().map(cell -> cell == null ? "" : cell).toList(), true));
    }
    return line(templates.table(shape), Map.of("shape", shape), lines, false);
  }

  private static Map<String, Object> row(TableShape shape, List<Object> cells, boolean strong) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      shown.add(shape.columns().get(i).shown(cells.get(i)));
    }
    return Map.of("cells", shown, "strong", strong);
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
