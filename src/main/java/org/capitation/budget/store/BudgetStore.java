package org.capitation.budget.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.capitation.budget.Budget;
import org.capitation.budget.Claimant;
import org.capitation.budget.Following;
import org.capitation.budget.Offer;
import org.capitation.budget.Proposal;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 预算的存储. */
@ApplicationScoped
public class BudgetStore {
  @PersistenceContext private EntityManager entities;
  @Inject private BulkRead read;
  @Inject private IdBlocks ids;

  /** Which budget: a pot and a year. */
  public record Key(Pot pot, int year) {}

  /**
   * On what a budget rests.
   *
   * @param policy the number of the policy pack
   * @param offer what it has in place of the terms of the pack
   * @param attribution the version of the attribution
   */
  public record Ground(long policy, Offer offer, long attribution) {}

  /**
   * 预算项: a line as it was decided.
   *
   * @param claimant whose it is, with its frozen inputs
   * @param amount the budget
   * @param signed what of it is for those with a contract
   */
  public record Line(Claimant claimant, Money amount, Money signed) {
    /** What of it is for those without a contract. */
    public Money unsigned() {
      return amount.minus(signed);
    }

    private static Line of(Budget.Line line) {
      return new Line(line.claimant(), line.amount(), line.signed());
    }
  }

  /**
   * 预算版本: a budget as it was decided, with its frozen inputs.
   *
   * @param version counts from 1
   * @param stage for which occasion it was split
   * @param ground on what it rests
   * @param reserve what was kept back of the outpatient part
   * @param lines the lines, in their order
   */
  public record Version(
      int version, Budget.Stage stage, Ground ground, Money reserve, List<Line> lines) {
    Version with(List<Line> found) {
      return new Version(version, stage, ground, reserve, found);
    }

    /** What the money of this version follows. */
    public Following.Decided decided() {
      return new Following.Decided(version, ground.policy(), ground.offer(), claimants());
    }

    /** The same version with the money that has followed people, as they are known now (B18). */
    public Version followed(County county, Following following) {
      return following
          .find(county, decided())
          .map(found -> with(found.budget().ofYear().lines().stream().map(Line::of).toList()))
          .orElse(this);
    }

    /** The claimants with what the amounts were computed from. */
    public List<Claimant> claimants() {
      return lines.stream().map(Line::claimant).toList();
    }

    /** The line of a community. */
    public Optional<Line> line(int community) {
      return lines.stream().filter(l -> l.claimant().community() == community).findFirst();
    }

    /** The claimant with this key of a community. */
    public Optional<Claimant> claimant(int community) {
      return line(community).map(Line::claimant);
    }

    /** The amount of a community; 0.00 if it has no line. */
    public Money amount(int community) {
      return line(community).map(Line::amount).orElse(Money.ZERO);
    }

    /** What of it is for those with a contract. */
    public Money signed(int community) {
      return line(community).map(Line::signed).orElse(Money.ZERO);
    }

    /** What of it is for those without a contract. */
    public Money unsigned(int community) {
      return line(community).map(Line::unsigned).orElse(Money.ZERO);
    }

    /** The budget has the very reserve and lines that were decided. */
    public boolean agrees(Budget budget) {
      return reserve.equals(budget.frame().reserve())
          && lines.equals(budget.lines().stream().map(Line::of).toList());
    }
  }

  /**
   * Adds the next version.
   *
   * @return its key
   */
  public long add(County county, Key key, Proposal.State state, Decision decision) {
    BudgetRow row = new BudgetRow(ids.next("budget_budget"), county, key, newest(county, key) + 1);
    row.fill(decision, state);
    entities.persist(row);
    // it is read past the persistence context
    entities.flush();
    return row.id;
  }

  /**
   * 预算决定.
   *
   * @param budget the budget
   * @param ground on what it rests
   * @param stamp who made it, and when
   */
  public record Decision(Budget budget, Ground ground, Stamp stamp) {}

  private int newest(County county, Key key) {
    return read.list(
            "select coalesce(max(version), 0) from budget_budget"
                + " where county_id = ? and pot = ? and year = ?",
            row -> row.getInt(1),
            county.id(),
            key.pot().insuranceType(),
            key.year())
        .get(0);
  }

  /** The version that is in force. */
  public Optional<Version> find(County county, Key key) {
    return new VersionRows(
            read.list(
                VersionRows.IN_FORCE,
                VersionRows.Row::of,
                county.id(),
                key.pot().insuranceType(),
                key.year()))
        .version();
  }

  /** The version with this key. */
  public Optional<Version> version(long id) {
    return new VersionRows(read.list(VersionRows.ONE, VersionRows.Row::of, id)).version();
  }
}
