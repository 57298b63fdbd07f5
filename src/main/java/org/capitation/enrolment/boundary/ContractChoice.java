package org.capitation.enrolment.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.enrolment.boundary.ContractLists.Wanted;
import org.capitation.enrolment.store.ContractListStore.Standing;

/** 合同筛选: what the parameters of an address ask for. */
public final class ContractChoice {
  private static final int LONGEST = 40;

  private ContractChoice() {}

  /** 状况选项: what can be chosen of where contracts stand; the first is meant where none is. */
  public enum State {
    IN_FORCE(Standing.IN_FORCE, 0),
    MONTH(Standing.ENDING, 30),
    TWO_MONTHS(Standing.ENDING, 60),
    QUARTER(Standing.ENDING, 90),
    FUTURE(Standing.FUTURE, 0),
    ENDED(Standing.ENDED, 0),
    CANCELLED(Standing.CANCELLED, 0),
    ALL(Standing.ALL, 0);

    private final Standing standing;
    private final int within;

    State(Standing standing, int within) {
      this.standing = standing;
      this.within = within;
    }

    /** The word in the address: the days within which contracts end, or the standing. */
    public String code() {
      return within > 0 ? Integer.toString(within) : name().toLowerCase(Locale.ROOT);
    }

    /** Within how many days contracts end, 0 where that is not asked for. */
    public int days() {
      return within;
    }

    static State of(String code) {
      return Arrays.stream(values())
          .filter(s -> s.code().equals(code))
          .findFirst()
          .orElse(IN_FORCE);
    }
  }

  static Wanted of(UnaryOperator<String> parameter) {
    State state = State.of(parameter.apply("state"));
    return new Wanted(
        new Places.Place(
            code(parameter.apply("community")),
            code(parameter.apply("institution")),
            code(parameter.apply("team")),
            code(parameter.apply("doctor"))),
        code(parameter.apply("group")),
        state.standing,
        state.within);
  }

  private static String code(String given) {
    return Optional.ofNullable(given)
        .map(String::strip)
        .filter(text -> text.length() <= LONGEST && text.matches("[!-~]*"))
        .orElse("");
  }
}
