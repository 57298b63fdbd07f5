package org.capitation.ledger.boundary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.Destination;
import org.capitation.ledger.Suspicion;
import org.capitation.listing.Asked;
import org.capitation.value.Money;

/**
 * 查询地址: what the address of the list of charges asks for.
 *
 * @param community the code of the community
 * @param filter which lines
 */
public record ChargeQuery(String community, ChargeFilter filter) {
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

  /** The query of an address that says everything but, perhaps, the month. */
  static ChargeQuery of(Asked asked, LocalDate today) {
    return new ChargeQuery(
        asked.text("community"),
        new ChargeFilter(
            asked.pot(),
            asked.year(),
            month(asked.parameters(), Optional.empty()),
            place(asked.parameters()),
            text(asked.parameters()),
            suspicion(asked.parameters(), today)));
  }

  /**
   * The addresses' words for all of it; those that are as usual are left out, but never the month.
   */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("community", community);
    fields.put("pot", filter.pot().insuranceType());
    fields.put("year", Integer.toString(filter.budgetYear()));
    fields.put("month", filter.month().map(YearMonth::toString).orElse(""));
    filter.destination().ifPresent(place -> fields.put("place", place.code()));
    filter.text().ifPresent(text -> fields.put("q", text));
    Suspicion odd = filter.suspicion();
    odd.from().ifPresent(least -> fields.put("from", least.toString()));
    odd.to().ifPresent(most -> fields.put("to", most.toString()));
    odd.sign().ifPresent(sign -> fields.put("sign", sign.name()));
    odd.person().ifPresent(person -> fields.put("person", person.toString()));
    if (odd.times() != Suspicion.USUAL_TIMES) {
      fields.put("times", Integer.toString(odd.times()));
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

  /** Whether it is narrowed to a month, a place, a text or something odd. */
  public boolean isNarrowed() {
    return filter.month().isPresent()
        || filter.suspicion().isGiven()
        || filter.destination().isPresent()
        || filter.text().isPresent();
  }

  private static int number(String word) {
    return word != null && word.matches("\\d{1,6}") ? Integer.parseInt(word) : 0;
  }
}
