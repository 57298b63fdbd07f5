package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.capitation.access.Caller;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.files.store.LatestRuns;
import org.capitation.ledger.Closing;
import org.capitation.ledger.ClosingText;
import org.capitation.ledger.MonthCheck;
import org.capitation.ledger.MonthRule;
import org.capitation.ledger.NotClosable;
import org.capitation.ledger.store.MarkBlock;
import org.capitation.ledger.store.MarkStore;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.SealStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 关账过程: checks a month, marks its rows, and closes and seals it (L14, L25–L27). */
@ApplicationScoped
class Closings {
  /** The files that say whose anybody is; contracts count at once. */
  private static final List<String> REGISTERS =
      List.of(
          "institution",
          "community",
          "membership",
          "catchment",
          "insured",
          "team",
          "doctor",
          "designation");

  @Inject private MonthStore months;
  @Inject private MarkStore marks;
  @Inject private SealStore seals;
  @Inject private Sides sides;
  @Inject private AttributionStore attributions;
  @Inject private LatestRuns runs;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  MonthRule rule(County county) {
    return new MonthRule(months.calendar(county), months.first(county), LocalDate.now(clock));
  }

  /** What there is to know before a month is closed, and what stands against it. */
  @Transactional
  List<MonthCheck> check(County county, YearMonth month) {
    MonthRule.Known known =
        new MonthRule.Known(
            runs.underway(county, "visit"),
            Arrays.stream(Pot.values()).map(pot -> known(county, month, pot)).toList(),
            attributions
                .computed(county)
                .map(time -> runs.since(county, REGISTERS, time))
                .orElse(0L));
    return rule(county).check(month, known);
  }

  private MonthRule.Known.OfPot known(County county, YearMonth month, Pot pot) {
    return new MonthRule.Known.OfPot(
        sides.compared(county, month, pot), months.uncharged(county, month, pot));
  }

  /**
   * Looks whether a month can be closed.
   *
   * @return false if it is closed already
   * @throws NotClosable if something stands against it
   */
  @Transactional
  boolean isOpen(County county, YearMonth month) {
    if (months.calendar(county).closed().contains(month)) {
      return false;
    }
    List<MonthCheck> obstacles =
        check(county, month).stream().filter(MonthCheck::isObstacle).toList();
    if (!obstacles.isEmpty()) {
      throw new NotClosable(month, obstacles);
    }
    return true;
  }

  /** How many rows a month has. */
  long rows(County county, YearMonth month) {
    return marks.rows(county, month);
  }

  /**
   * Marks the rows of a month while others go on booking: rows are only added to it.
   *
   * @param watch is told how many have been marked
   */
  List<MarkBlock> mark(County county, YearMonth month, LongConsumer watch) {
    return marks.mark(county, month, List.of(), watch);
  }

  /**
   * Closes a month and seals it; one that is closed already stays as it is.
   *
   * @param before marks of a while ago: under the hold only those are made that they lack
   * @throws NotClosable if something stands against it
   */
  @Transactional
  void close(County county, YearMonth month, List<MarkBlock> before) {
    // an import may be booking in the month, or somebody else be closing it
    counties.hold(county);
    if (!isOpen(county, month)) {
      return;
    }
    months.keepSums(county, month);
    marks.keep(county, month, marks.mark(county, month, before, rows -> {}));
    months.close(county, month, sealed(county, month));
  }

  private Closing sealed(County county, YearMonth month) {
    // as it is kept
    LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    Stamp stamp = new Stamp(now, caller.name());
    ClosingText text = ClosingText.of(county.code(), month, stamp, seals.contents(county, month));
    SortedMap<YearMonth, Closing> chain = months.seals(county);
    if (chain.isEmpty()) {
      return seals.sealed(stamp, text.first(months.calendar(county).closed()).toString(), "");
    }
    String previous = chain.get(chain.lastKey()).digest();
    return seals.sealed(stamp, text.after(previous).toString(), previous);
  }
}
