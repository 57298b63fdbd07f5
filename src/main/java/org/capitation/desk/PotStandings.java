package org.capitation.desk;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Prospect;
import org.capitation.monitoring.Prospects;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/**
 * 险种位置与走势: where the communities stand in a pot and year and where it leads; the sums are those of
 * the communities that are seen.
 *
 * @param positions where they stand
 * @param lines the same with where the year leads
 * @param known the month at whose end that is known; nothing where nothing tells
 */
public record PotStandings(
    PotPositions positions, List<Standing> lines, Optional<YearMonth> known) {
  /** Keeps the lines from being changed. */
  public PotStandings {
    lines = List.copyOf(lines);
  }

  /** Joins what is spent and where it leads. */
  public static PotStandings of(PotPositions positions, Optional<Prospects> prospects) {
    Map<Integer, Prospect> byKey =
        prospects.map(Prospects::communities).orElse(List.of()).stream()
            .collect(Collectors.toMap(one -> one.community().id(), Function.identity()));
    return new PotStandings(
        positions,
        positions.lines().stream()
            .map(line -> new Standing(line, Optional.ofNullable(byKey.get(line.community().id()))))
            .toList(),
        prospects.map(Prospects::known));
  }

  /** The lines that somebody should look at, the one that lacks most first. */
  public List<Standing> urgent() {
    return lines.stream()
        .filter(line -> line.verdict().isUrgent())
        .sorted(Comparator.comparing(PotStandings::lacking))
        .toList();
  }

  private static Money lacking(Standing line) {
    return line.left() == null ? line.position().balance() : line.left();
  }

  /** The most urgent of the verdicts. */
  public Verdict verdict() {
    return lines.stream()
        .map(Standing::verdict)
        .min(Comparator.naturalOrder())
        .orElse(Verdict.UNKNOWN);
  }

  /** What the forecasts leave of the budgets; null where not all lines tell. */
  public Money left() {
    return isTold() ? Money.total(lines.stream().map(Standing::left).toList()) : null;
  }

  /** The share of the budgets that the season gives to date; null where not all lines tell. */
  public Ratio season() {
    return isTold() ? Ratio.of(due(), positions.budget()) : null;
  }

  /** By how many points of the budgets they are ahead of the season; null where not all tell. */
  public Ratio ahead() {
    return isTold()
        ? Ratio.of(Money.total(lines.stream().map(Standing::beyond).toList()), positions.budget())
        : null;
  }

  private Money due() {
    return Money.total(lines.stream().map(line -> line.prospect().orElseThrow().due()).toList());
  }

  private boolean isTold() {
    return !lines.isEmpty() && lines.stream().allMatch(line -> line.left() != null);
  }

  /** The months of the year, all lines together; none where nothing tells. */
  public List<MonthOutlook> months() {
    Map<YearMonth, MonthOutlook> months = new TreeMap<>();
    lines.stream()
        .flatMap(line -> line.prospect().stream())
        .flatMap(one -> one.outlook().months().stream())
        .forEach(month -> months.merge(month.month(), month, PotStandings::plus));
    return List.copyOf(months.values());
  }

  private static MonthOutlook plus(MonthOutlook one, MonthOutlook other) {
    return new MonthOutlook(
        one.month(),
        one.booked().plus(other.booked()),
        one.late().plus(other.late()),
        one.ahead().plus(other.ahead()),
        one.due().plus(other.due()));
  }
}
