package org.capitation.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.Reconciliation.Explanation;
import org.capitation.ledger.Reconciliation.Line;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.registry.Pot;

/** 对账规则: sets the totals of the platform beside the sums of our books (L16, L17). */
public final class ReconciliationRule {
  private static final Comparator<Line> DIFFERENCES_FIRST =
      Comparator.comparing((Line line) -> !line.isOpen())
          .thenComparing(Line::state)
          .thenComparing(line -> line.part().institution())
          .thenComparing(line -> line.part().clearing().map(Enum::ordinal).orElse(-1));

  private final YearMonth month;
  private final Pot pot;

  /** The rule for a month of settlement and a pot. */
  public ReconciliationRule(YearMonth month, Pot pot) {
    this.month = month;
    this.pot = pot;
  }

  /**
   * Compares both sides.
   *
   * @param totals what the platform says; totals of other months and pots are passed over
   * @param ours our sums, by institution and kind of clearing; each part names both
   * @param late what is booked in the month for settlements of other months
   * @param explanations what clerks said; an explanation for other figures than these is passed
   *     over
   */
  public Reconciliation reconcile(
      List<ControlTotal> totals,
      Map<Part, Amounts> ours,
      Amounts late,
      Map<Part, Explanation> explanations) {
    Map<Part, Amounts> theirs = new LinkedHashMap<>();
    totals.stream()
        .filter(total -> total.key().month().equals(month) && total.key().pot() == pot)
        .forEach(total -> theirs.merge(part(total.key()), total.amounts(), Amounts::plus));
    List<Line> lines = new ArrayList<>();
    theirs.forEach(
        (part, amounts) -> lines.add(line(part, amounts, sum(ours, part), explanations.get(part))));
    ours.forEach(
        (part, amounts) -> {
          if (theirs.keySet().stream().noneMatch(part::within)) {
            lines.add(new Line(part, Optional.empty(), amounts, Optional.empty()));
          }
        });
    lines.sort(DIFFERENCES_FIRST);
    return new Reconciliation(month, pot, lines, late);
  }

  private static Part part(ControlTotal.Key key) {
    return new Part(key.institution(), Clearing.of(key.type()));
  }

  private static Line line(Part part, Amounts theirs, Amounts ours, Explanation explanation) {
    return new Line(
        part,
        Optional.of(theirs),
        ours,
        Optional.ofNullable(explanation)
            .filter(given -> given.theirs().equals(theirs) && given.ours().equals(ours)));
  }

  private static Amounts sum(Map<Part, Amounts> ours, Part part) {
    return ours.entrySet().stream()
        .filter(one -> one.getKey().within(part))
        .map(Map.Entry::getValue)
        .reduce(Amounts.ZERO, Amounts::plus);
  }
}
