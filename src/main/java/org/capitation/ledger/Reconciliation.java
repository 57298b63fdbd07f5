package org.capitation.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/**
 * 对账: what the platform says of a month and a pot beside what is in our books (L16, L17).
 *
 * @param month the month of settlement
 * @param pot the pot
 * @param lines what is compared, what differs first
 * @param late what is booked in the month for settlements of other months; no total of the month
 *     has it
 */
public record Reconciliation(YearMonth month, Pot pot, List<Line> lines, Amounts late) {
  /** 对账结果: how the two sides stand to each other. */
  public enum State {
    /** 不符. */
    DIFFERS,
    /** 我方没有: they name what is not in our books. */
    MISSING_HERE,
    /** 对方没有: no total covers what is in our books. */
    MISSING_THERE,
    /** 相符. */
    AGREES
  }

  /**
   * 对账范围: what two figures are about.
   *
   * @param institution fixmedins_code, or {@link ControlTotal#ALL}
   * @param clearing the kind of clearing; nothing for all
   */
  public record Part(String institution, Optional<Clearing> clearing) {
    /** All that this is about, the other is about as well. */
    boolean within(Part other) {
      return (other.institution.equals(ControlTotal.ALL) || other.institution.equals(institution))
          && (other.clearing.isEmpty() || other.clearing.equals(clearing));
    }
  }

  /**
   * 差异说明: what a clerk says about a difference.
   *
   * @param theirs the total that it was given for
   * @param ours our sum that it was given for
   * @param text what was said
   * @param stamp by whom, and when
   */
  public record Explanation(Amounts theirs, Amounts ours, String text, Stamp stamp) {}

  /**
   * 对账行: the two sides of one part.
   *
   * @param part what they are about
   * @param theirs what the platform says; nothing if no total covers it
   * @param ours what is in our books
   * @param explanation what a clerk said about these very figures
   */
  public record Line(
      Part part, Optional<Amounts> theirs, Amounts ours, Optional<Explanation> explanation) {
    /** How the two sides stand to each other. */
    public State state() {
      if (theirs.isEmpty()) {
        return State.MISSING_THERE;
      }
      if (theirs.get().equals(ours)) {
        return State.AGREES;
      }
      return ours.isZero() ? State.MISSING_HERE : State.DIFFERS;
    }

    /** Ours less theirs. */
    public Amounts difference() {
      return ours.plus(theirs.orElse(Amounts.ZERO).negated());
    }

    /** A difference to a total, which nobody has explained. */
    public boolean isOpen() {
      return isDifference() && explanation.isEmpty();
    }

    /** The two sides are there and do not agree, or ours is missing. */
    public boolean isDifference() {
      return state() == State.DIFFERS || state() == State.MISSING_HERE;
    }
  }

  /** Keeps the lines from being changed. */
  public Reconciliation {
    lines = List.copyOf(lines);
  }

  /** There is at least one total to compare with. */
  public boolean isPossible() {
    return lines.stream().anyMatch(line -> line.theirs().isPresent());
  }

  /** The differences that nobody has explained. */
  public List<Line> open() {
    return lines.stream().filter(Line::isOpen).toList();
  }

  /** What no total covers. */
  public List<Line> uncovered() {
    return lines.stream().filter(line -> line.state() == State.MISSING_THERE).toList();
  }

  /** The totals of the platform, those that lie within another apart. */
  public Amounts theirs() {
    return sum(line -> line.theirs().orElse(Amounts.ZERO));
  }

  /** Our side of the same. */
  public Amounts ours() {
    return sum(Line::ours);
  }

  /** Ours less theirs. */
  public Amounts difference() {
    return ours().plus(theirs().negated());
  }

  private Amounts sum(Function<Line, Amounts> side) {
    return lines.stream()
        .filter(line -> lines.stream().noneMatch(other -> isWithin(line, other)))
        .map(side)
        .reduce(Amounts.ZERO, Amounts::plus);
  }

  private static boolean isWithin(Line line, Line other) {
    return !line.part().equals(other.part()) && line.part().within(other.part());
  }
}
