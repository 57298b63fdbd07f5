package org.capitation.desk;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.ledger.Destination;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/**
 * 险种运行情况: where all communities stand in one pot and year; pots are never added together.
 *
 * @param pot the pot
 * @param lines the communities that the caller sees, by code
 * @param unattributed the pool payments of persons who belong to nobody; nothing for who sees only
 *     some communities
 * @param closedThrough the last closed month of the year; nothing if none is closed
 */
public record PotPositions(
    Pot pot,
    List<Position> lines,
    Optional<Unattributed> unattributed,
    Optional<YearMonth> closedThrough) {
  /**
   * 未归属.
   *
   * @param persons the persons who belong to nobody on the business date
   * @param budget their line of the budget
   * @param notCharged their pool payments, borne by nobody
   */
  public record Unattributed(long persons, Money budget, Money notCharged) {}

  /** Keeps the lines from being changed. */
  public PotPositions {
    lines = List.copyOf(lines);
  }

  /** Neither a budget nor anything spent. */
  public boolean isEmpty() {
    return lines.stream()
        .allMatch(
            line -> line.budget().isZero() && line.spending().isZero() && line.spent().isEmpty());
  }

  /** The lines that spent more than their budget, the largest overrun first. */
  public List<Position> overspent() {
    return lines.stream()
        .filter(line -> line.balance().isNegative())
        .sorted(Comparator.comparing(Position::balance))
        .toList();
  }

  /** The persons of all lines. */
  public long persons() {
    return lines.stream().mapToLong(Position::persons).sum();
  }

  /** The share of these persons who are signed; null without persons. */
  public Ratio signedShare() {
    long signed = lines.stream().mapToLong(Position::signed).sum();
    return persons() == 0 ? null : Ratio.of(Money.ofFen(signed), Money.ofFen(persons()));
  }

  /** The budgets of all lines. */
  public Money budget() {
    return Money.total(lines.stream().map(Position::budget).toList());
  }

  /** The spendings of all lines. */
  public Money spending() {
    return Money.total(lines.stream().map(Position::spending).toList());
  }

  /** What all lines had borne before the county began with us. */
  public Money before() {
    return Money.total(lines.stream().map(line -> line.before().fund()).toList());
  }

  /** The spendings of all lines at one destination. */
  public Money at(Destination destination) {
    return Money.total(lines.stream().map(line -> line.at(destination)).toList());
  }

  /** What is left of the budgets. */
  public Money balance() {
    return budget().minus(spending());
  }

  /** How much of the budgets is spent; null without a budget. */
  public Ratio used() {
    return budget().isZero() ? null : Ratio.of(spending(), budget());
  }
}
