package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals.Line;
import org.capitation.ledger.store.TotalStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;

/** 汇总: the totals of a pot and year, line by line. */
@ApplicationScoped
public class LedgerTotals {
  @Inject private TotalStore totals;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;

  /**
   * 汇总行: one line of the totals.
   *
   * @param month the accounting month
   * @param serviceMonth the month of the service date
   * @param home the code of the community that bears it; null for nobody
   * @param provider the code of the community that earned it; null for institutions of none
   * @param disposition what becomes of it
   * @param reason why
   * @param signed what people with a family-doctor contract came to, or the others
   * @param amounts what it amounts to
   */
  public record Total(
      YearMonth month,
      YearMonth serviceMonth,
      String home,
      String provider,
      Category category,
      Disposition disposition,
      Reason reason,
      boolean signed,
      Amounts amounts) {}

  /**
   * The totals; who sees only some communities gets the lines that these bear.
   *
   * @param month the accounting month; nothing for all
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public List<Total> of(Pot pot, int year, Optional<YearMonth> month) {
    County county = counties.get(caller.county());
    Map<Integer, String> codes =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code));
    return totals.totals(county, pot, year).lines().entrySet().stream()
        .filter(line -> month.isEmpty() || line.getKey().month().equals(month.get()))
        .map(line -> total(line.getKey(), line.getValue(), codes))
        .filter(total -> caller.seesWholeCounty() || seen(total))
        .sorted(
            Comparator.comparing(Total::month)
                .thenComparing(Total::serviceMonth)
                .thenComparing(Total::home, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Total::provider, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Total::category)
                .thenComparing(Total::reason)
                .thenComparing(Total::signed))
        .toList();
  }

  private boolean seen(Total total) {
    return total.home() != null && caller.sees(total.home());
  }

  private static Total total(Line line, Amounts amounts, Map<Integer, String> codes) {
    LedgerAccount a = line.account();
    return new Total(
        line.month(),
        a.serviceMonth(),
        codes.get(a.home()),
        codes.get(a.provider()),
        a.category(),
        a.disposition(),
        a.reason(),
        a.signed(),
        amounts);
  }
}
