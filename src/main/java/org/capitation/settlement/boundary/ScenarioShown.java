package org.capitation.settlement.boundary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.policy.CopyReader;
import org.capitation.policy.PackReader;
import org.capitation.registry.Pot;
import org.capitation.settlement.Changes;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.YearCopy;
import org.capitation.settlement.store.ScenarioStore;
import org.capitation.value.Money;

/**
 * 方案及其结果: a scenario that is kept, and what comes out of it.
 *
 * @param kept what is kept
 * @param own the caller has made it
 * @param copy the figures that it was copied from
 * @param changes what it changes in them
 * @param settlements what comes out, by the order of the communities in the copy
 */
public record ScenarioShown(
    ScenarioStore.Kept kept,
    boolean own,
    YearCopy copy,
    Changes changes,
    List<Settlement> settlements) {
  /** Of which pot and year. */
  record Of(Pot pot, int year) {}

  static ScenarioShown of(ScenarioStore.Kept kept, boolean own) {
    YearCopy copy = CopyReader.copy(kept.content().figures());
    Changes changes = CopyReader.changes(kept.content().changes(), copy.codes());
    return new ScenarioShown(
        kept,
        own,
        copy,
        changes,
        copy.with(changes, PackReader.settlement(kept.content().terms())).settle());
  }

  Of of() {
    return new Of(kept.subject().pot(), kept.subject().year());
  }

  /** What is paid to all communities together; below 0.00 they owe it. */
  public Money payable() {
    return Money.total(settlements.stream().map(Settlement::payable).toList());
  }

  /** What the communities retain, less what they bear. */
  public Money toCommunities() {
    return Money.total(settlements.stream().map(Settlement::toCommunity).toList());
  }

  /** The surpluses less the overruns. */
  public Money balance() {
    return Money.total(settlements.stream().map(Settlement::balance).toList());
  }

  /** What is changed, as it was written, by its key. */
  public Map<String, String> written() {
    return CopyReader.leaves(kept.content().changes());
  }

  /** The outcome of each community by its code. */
  Map<String, Settlement> outcomes() {
    return IntStream.range(0, settlements.size())
        .boxed()
        .collect(Collectors.toMap(copy.codes()::get, settlements::get));
  }
}
