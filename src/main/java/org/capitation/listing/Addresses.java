package org.capitation.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.document.Form;
import org.capitation.page.Paging;

/**
 * 清单地址: where else one can go from a page of a list (R4).
 *
 * @param list the name of the list
 * @param filters which rows there are, by parameter
 * @param order in which order
 * @param usual the order that needs no word
 * @param size so many on a page
 */
public record Addresses(
    String list, Map<String, String> filters, Order order, Order usual, int size) {
  /** Another page of the same. */
  public String page(int number) {
    return number == 1 ? query(order, size, "") : query(order, size, "page=" + number);
  }

  /** The same with so many on a page. */
  public String sized(int rows) {
    return query(order, rows, "");
  }

  /** The same sorted by a column: by a click on its head. */
  public String clicked(Field<?> column) {
    return query(order.clicked(column), size, "");
  }

  /** The same without a filter, which stays there with nothing in it: it may have a usual value. */
  public String without(String filter) {
    Map<String, String> others = new LinkedHashMap<>(filters);
    others.put(filter, "");
    return new Addresses(list, others, order, usual, size).page(1);
  }

  /** The same rows as a file (R3). */
  public String export(Form form, String language) {
    Map<String, String> all = new LinkedHashMap<>(filters);
    all.put("sort", order.word());
    all.put("lang", language);
    return "/api/listing/" + list + "/" + form.ending() + "?" + joined(all);
  }

  /** What says the same, for forms that ask for something else beside it. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>(filters);
    fields.putAll(standing());
    return fields;
  }

  /** What says order and size where they are not as usual, for forms that ask for other rows. */
  public Map<String, String> standing() {
    return standing(order, size);
  }

  private String query(Order by, int rows, String last) {
    Map<String, String> all = new LinkedHashMap<>(filters);
    all.putAll(standing(by, rows));
    String query = joined(all);
    return "?" + query + (query.isEmpty() || last.isEmpty() ? "" : "&") + last;
  }

  private Map<String, String> standing(Order by, int rows) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!by.equals(usual)) {
      fields.put("sort", by.word());
    }
    if (rows != Paging.SIZES.get(0)) {
      fields.put("size", Integer.toString(rows));
    }
    return fields;
  }

  private static String joined(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
