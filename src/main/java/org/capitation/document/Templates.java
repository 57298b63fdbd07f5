package org.capitation.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.util.JRLoader;

/**
 * 模板: the compiled templates of {@code reports}, fitted to the width of a page and the columns of a
 * table. One of each is kept, for a compiled template may be filled by several threads.
 */
final class Templates {
  /** The width for which the templates of parts are drawn. */
  private static final int DRAWN_WIDTH = 786;

  private static final int UPRIGHT_WIDTH = 539;

  /** So many kinds of tables are kept. */
  private static final int MOST_TABLES = 200;

  private final Map<String, JasperReport> papers = new ConcurrentHashMap<>();
  private final Map<TableShape, JasperReport> tables = new ConcurrentHashMap<>();

  /** The width between the margins. */
  static int width(boolean wide) {
    return wide ? DRAWN_WIDTH : UPRIGHT_WIDTH;
  }

  /** The frame of a paper. */
  JasperReport paper(boolean wide) {
    return papers.computeIfAbsent(wide ? "paper-wide" : "paper", Templates::load);
  }

  /** The template of a part. */
  JasperReport part(String name, boolean wide) {
    return papers.computeIfAbsent(
        wide ? name : name + " upright",
        key -> {
          JasperReport template = load(name);
          each(template, element -> scale(element, width(wide)));
          return template;
        });
  }

  /** The template of a table. */
  JasperReport table(TableShape shape) {
    if (tables.size() > MOST_TABLES) {
      tables.clear();
    }
    return tables.computeIfAbsent(
        shape,
        key -> {
          JasperReport template = load("table");
          each(template, element -> place(element, shape));
          return template;
        });
  }

  private static void scale(JRElement element, int width) {
    int left = element.getX() * width / DRAWN_WIDTH;
    element.setWidth((element.getX() + element.getWidth()) * width / DRAWN_WIDTH - left);
    element.setX(left);
  }

  /** By its key: the kind of element and the number of the column. */
  private static void place(JRElement element, TableShape shape) {
    String kind = element.getKey().replaceAll("\\d", "");
    int column = Integer.parseInt(element.getKey().substring(kind.length()));
    if (!shape.has(column)) {
      element.setX(0);
      return;
    }
    element.setX(shape.left(column));
    element.setWidth(kind.equals("group") ? groupWidth(shape, column) : shape.width(column));
    if (kind.equals("cell")) {
      align((JRTextField) element, shape.columns().get(column));
    }
  }

  private static int groupWidth(TableShape shape, int column) {
    return shape.opens(column) ? shape.groupWidth(column) : shape.width(column);
  }

  /** Texts go on in the next line, figures become smaller. */
  private static void align(JRTextField cell, Column column) {
    boolean middle = column.kind() == Column.Kind.CODE || column.kind() == Column.Kind.DAY;
    HorizontalTextAlignEnum side =
        middle ? HorizontalTextAlignEnum.CENTER : HorizontalTextAlignEnum.LEFT;
    cell.setHorizontalTextAlign(column.isFigure() ? HorizontalTextAlignEnum.RIGHT : side);
    cell.setTextAdjust(
        column.isFigure() ? TextAdjustEnum.SCALE_FONT : TextAdjustEnum.STRETCH_HEIGHT);
  }

  private static void each(JasperReport template, Consumer<JRElement> what) {
    bands(template).flatMap(band -> Stream.of(band.getElements())).forEach(what);
  }

  private static Stream<JRBand> bands(JasperReport template) {
    Stream<JRSection> groups =
        all(template.getGroups()).map(group -> group.getGroupHeaderSection());
    return Stream.concat(
        Stream.of(template.getTitle(), template.getSummary()).filter(Objects::nonNull),
        Stream.concat(Stream.of(template.getDetailSection()), groups)
            .flatMap(section -> all(section.getBands())));
  }

  private static <T> Stream<T> all(T[] ofThem) {
    return ofThem == null ? Stream.empty() : Stream.of(ofThem);
  }

  private static JasperReport load(String name) {
    String file = "/reports/" + name + ".jasper";
    try (InputStream compiled = Templates.class.getResourceAsStream(file)) {
      return (JasperReport) JRLoader.loadObject(compiled);
    } catch (IOException | JRException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
