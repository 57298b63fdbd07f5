package org.capitation.listing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.capitation.access.Caller;
import org.capitation.document.Form;
import org.capitation.listing.Addresses;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Listings;
import org.capitation.listing.Looks;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.listing.Shown;
import org.capitation.listing.Shown.Cell;
import org.capitation.listing.Shown.Chip;
import org.capitation.listing.Shown.Choosable;
import org.capitation.listing.Shown.Line;
import org.capitation.listing.store.LookStore;
import org.capitation.listing.store.MomentStore;
import org.capitation.page.Formats;
import org.capitation.page.Language;
import org.capitation.page.Paging;
import org.capitation.page.Words;
import org.capitation.value.Money;

/** 清单的读取: what the use case of a list reads, put into words. */
@ApplicationScoped
class Showing implements Listings {
  @Inject private LookStore looks;
  @Inject private MomentStore moment;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Formats formats;
  @Inject private Language language;

  @Override
  @Transactional
  public <R> Shown<R> show(Listing<R> listing, UnaryOperator<String> parameters) {
    moment.hold();
    Order order = Order.of(parameters, listing);
    int size = Paging.size(parameters.apply("size"));
    int page = Paging.page(parameters.apply("page"));
    Portion<R> portion = listing.read(new Asked(parameters, order, (page - 1) * size, size));
    Paging paging = new Paging(portion.count(), size, page);
    if (page > paging.last()) {
      paging = new Paging(portion.count(), size, paging.last());
      portion = listing.read(new Asked(parameters, order, (paging.last() - 1) * size, size));
    }
    Addresses addresses =
        new Addresses(
            listing.about().name(),
            filters(listing, parameters),
            order,
            listing.usual(parameters),
            size);
    Looks look = looks.of(caller.name(), listing.about().name());
    List<Field<R>> fields = look.of(listing);
    return new Shown<>(
        listing.about().name(),
        found(listing, portion),
        portion.sums(),
        fields.stream().map(field -> head(field, addresses)).toList(),
        portion.rows().stream().map(row -> line(row, fields)).toList(),
        paging,
        chips(listing, addresses),
        setting(listing, fields, look.dense()),
        ways(addresses, portion.count()));
  }

  private static Map<String, String> filters(Listing<?> listing, UnaryOperator<String> parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : listing.about().filters()) {
      Optional.ofNullable(parameters.apply(name)).ifPresent(value -> given.put(name, value));
    }
    return given;
  }

  private <R> String found(Listing<R> listing, Portion<R> portion) {
    return listing.fields().stream()
        .filter(field -> portion.sums().containsKey(field.name()))
        .map(
            field -> {
              Object sum = portion.sums().get(field.name());
              return " · "
                  + words.text(field.key())
                  + " "
                  + (sum instanceof Money amount ? formats.amount(amount) : formats.cell(sum));
            })
        .collect(
            Collectors.joining(
                "", words.text(listing.about().found(), formats.count(portion.count())), ""));
  }

  private <R> Shown.Head head(Field<R> field, Addresses addresses) {
    Order order = addresses.order();
    boolean sorted = field.is(Trait.SORTED);
    String direction = order.descending() ? "descending" : "ascending";
    return new Shown.Head(
        words.text(field.key()),
        style(field),
        sorted && field.name().equals(order.field()) ? direction : null,
        sorted ? "/" + addresses.list() + addresses.clicked(field) : null);
  }

  private <R> Line<R> line(R row, List<Field<R>> fields) {
    List<Cell> cells = fields.stream().map(field -> cell(row, field)).toList();
    return new Line<>(row, cells.get(0), cells.subList(1, cells.size()));
  }

  private <R> Cell cell(R row, Field<R> field) {
    Object value = field.value().apply(row);
    String text = formats.cell(value);
    boolean negative = value instanceof Money amount && amount.isNegative();
    return new Cell(
        words.text(field.key()),
        style(field) + (negative ? " negative" : ""),
        field.look().link().apply(row),
        text,
        field.look().tone() == null ? null : ("tag " + field.look().tone().apply(row)).strip(),
        value instanceof String ? words.languageOf(text) : null,
        field.look().note().apply(row));
  }

  private static String style(Field<?> field) {
    String kind =
        switch (field.kind()) {
          case TEXT -> field.is(Trait.PROSE) ? "prose" : "";
          case CODE, DAY -> "code";
          case COUNT, MONEY, PER_CENT, FIGURE -> "number";
        };
    return field.is(Trait.MINOR) ? (kind + " wide-only").strip() : kind;
  }

  private static List<Chip> chips(Listing<?> listing, Addresses addresses) {
    return addresses.filters().entrySet().stream()
        .filter(filter -> !filter.getValue().isBlank())
        .map(
            filter ->
                listing
                    .chip(filter.getKey(), filter.getValue().strip())
                    .map(text -> new Chip(text, addresses.without(filter.getKey())))
                    .orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private <R> Shown.Setting setting(Listing<R> listing, List<Field<R>> shown, boolean dense) {
    List<String> names = shown.stream().map(Field::name).toList();
    return new Shown.Setting(
        listing.fields().get(0).name(),
        listing.fields().stream()
            .skip(1)
            .map(
                field ->
                    new Choosable(
                        field.name(), words.text(field.key()), names.contains(field.name())))
            .toList(),
        dense);
  }

  private Shown.Ways ways(Addresses addresses, long count) {
    boolean takeable = count > 0 && count <= Listing.MOST;
    String tongue = language.isChinese() ? "zh" : "en";
    return new Shown.Ways(
        takeable ? addresses.export(Form.XLSX, tongue) : null,
        takeable ? addresses.export(Form.CSV, tongue) : null,
        addresses);
  }
}
