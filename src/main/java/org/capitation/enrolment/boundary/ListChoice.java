package org.capitation.enrolment.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.enrolment.SignedList;

/**
 * 名册筛选: who of a doctor's list is asked for.
 *
 * @param text a part of the name or the last four characters, empty for all
 * @param filter by when the contract ends
 * @param group the code of a population group, empty for all
 * @param township the digits of a township, empty for all
 */
public record ListChoice(String text, Filter filter, String group, String township) {
  private static final int LONGEST = 60;

  /** 筛选: whose contracts are shown, by when they end. */
  public enum Filter {
    ALL("all", list -> list),
    MONTH("30", list -> list.endingWithin(30)),
    TWO_MONTHS("60", list -> list.endingWithin(60)),
    QUARTER("90", list -> list.endingWithin(90)),
    EXPIRED("expired", SignedList::expired),
    GAP("gap", SignedList::gaps);

    private final String code;
    private final UnaryOperator<SignedList> narrow;

    Filter(String code, UnaryOperator<SignedList> narrow) {
      this.code = code;
      this.narrow = narrow;
    }

    /** The word in the address. */
    public String code() {
      return code;
    }

    static Filter of(String code) {
      return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst().orElse(ALL);
    }
  }

  /** What the parameters of an address ask for. */
  static ListChoice of(UnaryOperator<String> parameter) {
    return new ListChoice(
        text(parameter.apply("q")),
        Filter.of(parameter.apply("state")),
        text(parameter.apply("group")),
        text(parameter.apply("township")));
  }

  private static String text(String given) {
    String text = Optional.ofNullable(given).map(String::strip).orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** The same with another filter. */
  ListChoice with(Filter other) {
    return new ListChoice(text, other, group, township);
  }

  /** Those of a list who are asked for. */
  SignedList of(SignedList list) {
    return filter.narrow.apply(list.matching(text).ofGroup(group).ofTownship(township));
  }

  /** The parameters of an address that asks for it. */
  String query() {
    return "?state="
        + filter.code()
        + pair("q", text)
        + pair("group", group)
        + pair("township", township);
  }

  private static String pair(String name, String value) {
    return value.isEmpty()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
