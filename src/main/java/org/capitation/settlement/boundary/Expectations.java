package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.settlement.Expected;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementTerms;
import org.capitation.value.Missing;

/** 预计年终: what the settlement of a year will come to, as far as the monitoring tells (S40). */
@ApplicationScoped
public class Expectations {
  @Inject private Copies copies;
  @Inject private Caller caller;

  /**
   * 预计年终.
   *
   * @param known the month at whose end it is known; nothing where none of the year is over
   * @param lines the communities that the caller sees
   */
  public record Year(Pot pot, int year, Optional<YearMonth> known, List<Line> lines) {
    /** The monitoring tells where the spending leads. */
    public boolean isTold() {
      return !lines.isEmpty() && lines.stream().allMatch(line -> line.likely().isPresent());
    }

    /** It also tells between what it will be. */
    public boolean isRanged() {
      return isTold() && lines.stream().allMatch(line -> line.low().isPresent());
    }

    /** The key of the words why nothing is told. */
    public String reason() {
      return "settlement.expected.none." + (known.isEmpty() ? "month" : "spending");
    }
  }

  /**
   * 一家的预计.
   *
   * @param community whose it is
   * @param now the settlement of today
   * @param likely that by the forecast
   * @param low that of the lowest spending
   * @param high that of the highest
   */
  public record Line(
      Community community,
      Settlement now,
      Optional<Settlement> likely,
      Optional<Settlement> low,
      Optional<Settlement> high) {}

  /**
   * What is to be expected of a pot and year; nothing if no budget was allocated.
   *
   * @param community the code of the only one to look at; empty for all that the caller sees
   * @throws Missing if there is no such community
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional(TxType.SUPPORTS)
  public Optional<Year> of(Pot pot, int year, @InCommunity String community) {
    return copies.now(pot, year).map(copied -> year(copied, year, community));
  }

  private Year year(Copies.Copied copied, int year, String community) {
    boolean all = community == null || community.isBlank();
    List<Line> lines =
        lines(copied).stream()
            .filter(line -> caller.sees(line.community().code()))
            .filter(line -> all || line.community().code().equals(community.strip()))
            .toList();
    if (lines.isEmpty() && !all) {
      throw new Missing("community", community);
    }
    return new Year(copied.copy().pot(), year, copied.known(), lines);
  }

  private static List<Line> lines(Copies.Copied copied) {
    SettlementTerms terms = copied.basis().ground().pack().terms().settlement();
    List<Settlement> now = copied.basis().settle();
    Optional<Expected> expected = Expected.of(copied.copy(), terms);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      int at = i;
      lines.add(
          new Line(
              copied.basis().ground().communities().get(i),
              now.get(i),
              expected.map(found -> found.likely().get(at)),
              expected.flatMap(Expected::range).map(range -> range.low().get(at)),
              expected.flatMap(Expected::range).map(range -> range.high().get(at))));
    }
    return lines;
  }
}
