package org.capitation.listing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.document.Column;
import org.capitation.document.Csv;
import org.capitation.document.Form;
import org.capitation.document.Spreadsheet;
import org.capitation.listing.Exported;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.store.MomentStore;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 清单导出: lists as files (R3). Who may is said by the use case that each list is read by. */
@ApplicationScoped
public class Exports {
  private static final int WIDE = 3;
  private static final int NARROW = 2;

  @Inject private Kinds kinds;
  @Inject private MomentStore moment;
  @Inject private Words words;
  @Inject private Event<Exported> exported;

  /**
   * 导出的清单.
   *
   * @param list the name of the list
   * @param parameters what the address says by name; null for nothing
   * @param form a spreadsheet, or csv
   */
  public record Wanted(String list, UnaryOperator<String> parameters, Form form) {}

  /**
   * Writes all rows that the address asks for, as of one moment, with all columns.
   *
   * @throws Missing if there is no such list
   * @throws Declined if there are too many rows
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.DOCTORS, Circle.ADMINISTRATION})
  @Filtered
  @Transactional
  public void write(Wanted wanted, OutputStream out) throws IOException {
    moment.hold();
    Listing<?> listing = kinds.get(wanted.list());
    long rows = write(listing, wanted, out);
    exported.fire(
        new Exported(
            wanted.list(),
            wanted.form(),
            filters(listing, wanted.parameters()),
            listing.person(wanted.parameters()),
            rows));
  }

  /** The name of a list in words. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.DOCTORS, Circle.ADMINISTRATION})
  @Filtered
  public String title(String list) {
    return words.text(kinds.get(list).about().title());
  }

  private <R> long write(Listing<R> listing, Wanted wanted, OutputStream out) throws IOException {
    List<Field<R>> fields = listing.fields();
    Order order = Order.of(wanted.parameters(), listing);
    Rows<R> rows = new Rows<>(listing, wanted.parameters(), order);
    if (rows.count() > Listing.MOST) {
      throw new Declined("listing.long", Display.count(rows.count()), Display.count(Listing.MOST));
    }
    List<Column> columns = fields.stream().map(this::column).toList();
    if (wanted.form() == Form.CSV) {
      Csv.write(columns, rows, out);
    } else {
      Spreadsheet.write(
          words.text(listing.about().title()),
          columns,
          rows,
          () -> total(fields, rows.sums()),
          out);
    }
    return rows.count();
  }

  private Column column(Field<?> field) {
    boolean text = field.kind() == Column.Kind.TEXT;
    Column column = Column.of(words.text(field.key()), field.kind(), text ? WIDE : NARROW);
    return field.is(Trait.SUMMED)
        ? new Column(column.head(), "", column.kind(), column.width(), true)
        : column;
  }

  private <R> List<Object> total(List<Field<R>> fields, Map<String, Object> sums) {
    if (sums.isEmpty()) {
      return List.of();
    }
    List<Object> total =
        IntStream.range(0, fields.size())
            .mapToObj(place -> sums.get(fields.get(place).name()))
            .collect(Collectors.toList());
    total.set(0, words.text("listing.total"));
    return total;
  }

  private static Map<String, String> filters(Listing<?> listing, UnaryOperator<String> parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : listing.about().filters()) {
      String value = parameters.apply(name);
      if (value != null && !value.isBlank()) {
        given.put(name, value.strip());
      }
    }
    return given;
  }
}
