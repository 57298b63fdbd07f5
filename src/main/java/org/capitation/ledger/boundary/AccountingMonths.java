package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.ledger.AccountingMonth;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Closing;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.MonthCheck;
import org.capitation.ledger.MonthRule;
import org.capitation.ledger.NotClosable;
import org.capitation.ledger.PriorYearItem;
import org.capitation.ledger.store.MonthStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 会计月份: looks at the months of the caller's county, and closes them. */
@ApplicationScoped
public class AccountingMonths {
  @Inject private MonthStore months;
  @Inject private Closings closings;
  @Inject private CountyStore counties;
  @Inject private Jobs jobs;
  @Inject private Caller caller;

  /** The months of a budget year, with what is booked in them; nothing before there is a county. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<AccountingMonth> list(int year) {
    return counties.find(caller.county()).map(county -> list(county, year)).orElse(List.of());
  }

  /** What a budget year bears of those before it, since they are locked (L11). */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<PriorYearItem> prior(int year) {
    return counties
        .find(caller.county())
        .map(county -> months.prior(county, year))
        .orElse(List.of());
  }

  /** The budget year that a month belongs to. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public int year(YearMonth month) {
    return counties.get(caller.county()).yearOf(month).year();
  }

  private List<AccountingMonth> list(County county, int year) {
    List<YearMonth> all = county.year(year).months();
    List<MonthStore.Sum> sums = months.sums(county, all.get(0), all.get(all.size() - 1));
    Map<YearMonth, Stamp> stamps = months.closings(county);
    Map<YearMonth, Closing> seals = months.seals(county);
    MonthRule rule = closings.rule(county);
    return all.stream()
        .map(
            month ->
                new AccountingMonth(
                    month,
                    Optional.ofNullable(stamps.get(month)),
                    Optional.ofNullable(seals.get(month)).map(Closing::digest).orElse(null),
                    !stamps.containsKey(month) && rule.isNext(month),
                    Arrays.stream(Pot.values()).map(pot -> booked(pot, month, sums)).toList()))
        .toList();
  }

  private static AccountingMonth.Booked booked(
      Pot pot, YearMonth month, List<MonthStore.Sum> sums) {
    List<MonthStore.Sum> own =
        sums.stream().filter(sum -> sum.pot() == pot && sum.month().equals(month)).toList();
    return new AccountingMonth.Booked(
        pot,
        sum(own, Disposition.CHARGED),
        sum(own, Disposition.EXCLUDED),
        sum(own, Disposition.NOT_CHARGEABLE));
  }

  private static Amounts sum(List<MonthStore.Sum> sums, Disposition disposition) {
    return sums.stream()
        .filter(sum -> sum.disposition() == disposition)
        .map(MonthStore.Sum::amounts)
        .reduce(Amounts.ZERO, Amounts::plus);
  }

  /** What there is to know before a month is closed, and what stands against it (L14). */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<MonthCheck> check(YearMonth month) {
    return closings.check(counties.get(caller.county()), month);
  }

  /** The seal of a closed month; nothing while it is open, or if it was closed before seals. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public Optional<Closing> seal(YearMonth month) {
    return Optional.ofNullable(months.seals(counties.get(caller.county())).get(month));
  }

  /**
   * Has a month closed by a job.
   *
   * @return the job, which may have been asked for before; nothing if the month is closed already
   * @throws NotClosable if something stands against it now; if only the job finds it, that fails
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Optional<Task> request(YearMonth month) {
    if (!closings.isOpen(counties.get(caller.county()), month)) {
      return Optional.empty();
    }
    return task(month)
        .filter(task -> !task.state().ended())
        .or(
            () ->
                Optional.of(
                    jobs.submit(LedgerClose.KIND, LedgerClose.subject(month), month.toString())));
  }

  /** The latest job that was to close a month. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public Optional<Task> task(YearMonth month) {
    return jobs.about(LedgerClose.KIND, LedgerClose.subject(month));
  }

  /**
   * Closes a month: nothing is booked in it any more (L8, L14). A month that is closed already
   * stays as it is.
   *
   * @throws NotClosable if something stands against it
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void close(YearMonth month) {
    closings.close(counties.get(caller.county()), month, List.of());
  }
}
