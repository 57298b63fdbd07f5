package org.capitation.audit.boundary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.audit.EventFilter;
import org.capitation.audit.EventFilter.By;
import org.capitation.audit.Outcome;

/** 审计查询: what the parameters of an address choose; what makes no sense is left out. */
record TrailChoice(EventFilter filter) {
  /**
   * So many days are looked at unless the address says otherwise; what was done on the data of one
   * person is little, and looked at from the beginning.
   */
  static final int DAYS = 30;

  private static final int LONGEST = 60;

  /** Reads parameters by name; null where one is missing. */
  static TrailChoice of(Function<String, String> parameters, LocalDate today) {
    Function<String, Optional<String>> given =
        name ->
            Optional.ofNullable(parameters.apply(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    Optional<Long> person =
        given.apply("person").filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    Optional<LocalDate> usual =
        person.isPresent() ? Optional.empty() : Optional.of(today.minusDays(DAYS));
    return new TrailChoice(
        new EventFilter(
            given.apply("from").flatMap(TrailChoice::day).or(() -> usual),
            given.apply("to").flatMap(TrailChoice::day),
            given.apply("account").map(name -> name.toLowerCase(Locale.ROOT)),
            given.apply("deed").filter(name -> name.matches("[A-Za-z.]+")),
            person,
            given.apply("text"),
            given.apply("outcome").flatMap(name -> one(Outcome.values(), name)),
            given.apply("by").flatMap(name -> one(By.values(), name))));
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** What is chosen, as fields of a form. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "from", filter.from());
    put(fields, "to", filter.to());
    put(fields, "account", filter.account());
    put(fields, "deed", filter.deed());
    put(fields, "person", filter.person());
    put(fields, "text", filter.text());
    put(fields, "outcome", filter.outcome());
    put(fields, "by", filter.by());
    return fields;
  }

  private static void put(Map<String, String> fields, String name, Optional<?> value) {
    fields.put(name, value.map(Object::toString).orElse(""));
  }
}
