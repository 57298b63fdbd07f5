package org.capitation.ledger.boundary;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.Destination;
import org.capitation.ledger.Suspicion;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.ledger.store.ChargeStore.Sort;
import org.capitation.page.Paging;
import org.capitation.value.Money;

/**
 * 查询地址: what the address of the page of charges asks for, and the addresses of what else can be
 * asked from there.
 *
 * @param community the code of the community
 * @param filter which lines
 * @param sort their order
 * @param size the lines of a page
 * @param page the page, the first is 1
 */
public record ChargeQuery(String community, ChargeFilter filter, Sort sort, int size, int page) {
  private static final int LONGEST_TEXT = 60;

  /** The destination in the parameter {@code place}; nothing for everywhere or another word. */
  static Optional<Destination> place(UnaryOperator<String> parameters) {
    return Optional.ofNullable(parameters.apply("place")).flatMap(Destination::of);
  }

  /** What is searched for in the parameter {@code q}; nothing for a blank one. */
  static Optional<String> text(UnaryOperator<String> parameters) {
    return Optional.ofNullable(parameters.apply("q"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
  }

  /**
   * The month in the parameter {@code month}; nothing for all months, the given one if there is no
   * such parameter or it is no month.
   */
  static Optional<YearMonth> month(UnaryOperator<String> parameters, Optional<YearMonth> usual) {
    String month = parameters.apply("month");
    if (month == null) {
      return usual;
    }
    try {
      return month.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(month.strip()));
    } catch (DateTimeException e) {
      return usual;
    }
  }

  /** The query of an address, its filter apart. */
  static ChargeQuery of(String community, ChargeFilter filter, UnaryOperator<String> parameters) {
    return new ChargeQuery(
        community,
        filter,
        sort(parameters.apply("sort")),
        size(parameters.apply("size")),
        Math.max(1, number(parameters.apply("page"))));
  }

  /** Which lines the store is to give. */
  ChargeStore.Page lines() {
    return new ChargeStore.Page((page - 1) * size, size, sort);
  }

  /** The parameters of this query; those that are as usual are left out, but never the month. */
  public String address() {
    StringBuilder address = new StringBuilder(reset());
    address.append("&month=").append(filter.month().map(YearMonth::toString).orElse(""));
    filter.destination().ifPresent(place -> address.append("&place=").append(place.code()));
    filter.text().ifPresent(text -> address.append("&q=").append(encoded(text)));
    append(address, filter.suspicion());
    if (sort != Sort.DATE) {
      address.append("&sort=").append(sortWord());
    }
    if (size != Paging.SIZES.get(0)) {
      address.append("&size=").append(size);
    }
    return page == 1 ? address.toString() : address.append("&page=").append(page).toString();
  }

  private static void append(StringBuilder address, Suspicion odd) {
    odd.from().ifPresent(least -> address.append("&from=").append(least));
    odd.to().ifPresent(most -> address.append("&to=").append(most));
    odd.sign().ifPresent(sign -> address.append("&sign=").append(sign));
    odd.person().ifPresent(person -> address.append("&person=").append(person));
    if (odd.times() != Suspicion.USUAL_TIMES) {
      address.append("&times=").append(odd.times());
    }
  }

  /** The parameters of this query by name, for a form that asks for the same again. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : address().substring(1).split("&")) {
      int equal = field.indexOf('=');
      fields.put(
          field.substring(0, equal),
          URLDecoder.decode(field.substring(equal + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  /** What odd charges are looked for, by the parameters from, to, sign, times and person. */
  static Suspicion suspicion(UnaryOperator<String> parameters, LocalDate today) {
    int times = number(parameters.apply("times"));
    return new Suspicion(
        amount(parameters.apply("from")),
        amount(parameters.apply("to")),
        Arrays.stream(Suspicion.Sign.values())
            .filter(sign -> sign.name().equals(parameters.apply("sign")))
            .findFirst(),
        times == 0 ? Suspicion.USUAL_TIMES : times,
        today,
        Optional.ofNullable(parameters.apply("person"))
            .filter(key -> key.matches("\\d{1,18}"))
            .map(Long::valueOf));
  }

  private static Optional<Money> amount(String word) {
    return word != null && word.strip().matches("\\d{1,9}(\\.\\d{1,2})?")
        ? Optional.of(Money.ofYuan(word.strip()))
        : Optional.empty();
  }

  /** The parameters that begin anew, with the latest month. */
  public String reset() {
    return "?community="
        + encoded(community)
        + "&pot="
        + filter.pot().insuranceType()
        + "&year="
        + filter.budgetYear();
  }

  /** Whether it is narrowed to a month, a place, a text or something odd. */
  public boolean isNarrowed() {
    return filter.month().isPresent()
        || filter.suspicion().isGiven()
        || filter.destination().isPresent()
        || filter.text().isPresent();
  }

  /** The word for the order. */
  public String sortWord() {
    return word(sort);
  }

  /** The same of all months. */
  public ChargeQuery withoutMonth() {
    // what is odd is looked for within a month
    return with(
        filter(Optional.empty(), filter.destination(), filter.text())
            .with(filter.suspicion().withoutSign()));
  }

  /** The same of everywhere. */
  public ChargeQuery withoutPlace() {
    return with(filter(filter.month(), Optional.empty(), filter.text()));
  }

  /** The same without a search. */
  public ChargeQuery withoutText() {
    return with(filter(filter.month(), filter.destination(), Optional.empty()));
  }

  /** The same without a least pool payment. */
  public ChargeQuery withoutFrom() {
    return with(filter.with(filter.suspicion().withoutFrom()));
  }

  /** The same without a largest pool payment. */
  public ChargeQuery withoutTo() {
    return with(filter.with(filter.suspicion().withoutTo()));
  }

  /** The same of all persons. */
  public ChargeQuery withoutPerson() {
    return with(filter.with(filter.suspicion().of(Optional.empty())));
  }

  /** The same whatever is odd. */
  public ChargeQuery withoutSign() {
    return with(filter.with(filter.suspicion().withoutSign()));
  }

  /** Everything that the community bears in the year. */
  public ChargeQuery withoutAll() {
    return with(filter(Optional.empty(), Optional.empty(), Optional.empty()).with(Suspicion.NONE));
  }

  /** The same in an order, given by its name. */
  public ChargeQuery sorted(String order) {
    return new ChargeQuery(community, filter, Sort.valueOf(order), size, 1);
  }

  /** The same with pages of another size. */
  public ChargeQuery sized(int lines) {
    return new ChargeQuery(community, filter, sort, lines, 1);
  }

  /** Another page of the same. */
  public ChargeQuery on(int number) {
    return new ChargeQuery(community, filter, sort, size, number);
  }

  private ChargeQuery with(ChargeFilter other) {
    return new ChargeQuery(community, other, sort, size, 1);
  }

  private ChargeFilter filter(
      Optional<YearMonth> month, Optional<Destination> place, Optional<String> text) {
    return new ChargeFilter(
        filter.pot(), filter.budgetYear(), month, place, text, filter.suspicion());
  }

  private static Sort sort(String word) {
    return Arrays.stream(Sort.values())
        .filter(sort -> word(sort).equals(word))
        .findFirst()
        .orElse(Sort.DATE);
  }

  private static String word(Sort sort) {
    return "-" + sort.name().toLowerCase(Locale.ROOT);
  }

  static int size(String word) {
    int size = number(word);
    return Paging.SIZES.contains(size) ? size : Paging.SIZES.get(0);
  }

  static int number(String word) {
    return word != null && word.matches("\\d{1,6}") ? Integer.parseInt(word) : 0;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
