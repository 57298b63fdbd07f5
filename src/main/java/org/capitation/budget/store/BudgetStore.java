package org.capitation.budget.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.capitation.budget.Budget;
import org.capitation.budget.Claimant;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 预算的存储. */
@ApplicationScoped
public class BudgetStore {
  @PersistenceContext private EntityManager entities;
  @Inject private IdBlocks ids;

  /** Which budget: a pot and a year. */
  public record Key(Pot pot, int year) {}

  /**
   * On what a budget rests.
   *
   * @param policy the number of the policy pack
   * @param attribution the version of the attribution
   */
  public record Ground(long policy, long attribution) {}

  /**
   * 预算版本: a budget as it was decided, with its frozen inputs.
   *
   * @param version counts from 1
   * @param ground on what it rests
   * @param claimants the member-months it was computed from, in their order
   * @param amounts the amounts decided, in the same order
   */
  public record Version(int version, Ground ground, List<Claimant> claimants, List<Money> amounts) {
    /** The claimant with this key of a community. */
    public Optional<Claimant> claimant(int community) {
      return claimants.stream().filter(c -> c.community() == community).findFirst();
    }

    /** The amount of a community; 0.00 if it has no line. */
    public Money amount(int community) {
      return claimant(community).map(claimants::indexOf).map(amounts::get).orElse(Money.ZERO);
    }
  }

  /** Adds the next version. */
  public void add(County county, Key key, Budget budget, Ground ground, Stamp stamp) {
    int version = newest(county, key).map(row -> row.version).orElse(0) + 1;
    BudgetRow row = new BudgetRow(ids.next("budget_budget"), county, key, version);
    row.fill(budget, ground, stamp);
    entities.persist(row);
  }

  /** The newest version. */
  public Optional<Version> find(County county, Key key) {
    return newest(county, key)
        .map(
            row ->
                new Version(
                    row.version,
                    new Ground(row.policy, row.attribution),
                    row.lines.stream().map(LineRow::claimant).toList(),
                    row.lines.stream().map(line -> Money.ofYuan(line.amount)).toList()));
  }

  private Optional<BudgetRow> newest(County county, Key key) {
    return entities
        .createQuery(
            "select b from BudgetRow b where b.county = :county and b.pot = :pot"
                + " and b.year = :year order by b.version desc",
            BudgetRow.class)
        .setParameter("county", county.id())
        .setParameter("pot", BudgetRow.number(key.pot()))
        .setParameter("year", key.year())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
