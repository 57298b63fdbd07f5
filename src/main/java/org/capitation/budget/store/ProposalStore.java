package org.capitation.budget.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.budget.Offer;
import org.capitation.budget.Proposal;
import org.capitation.budget.Proposal.State;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 预算方案的存储: the versions of budgets as papers; their amounts are in {@link BudgetStore}. */
@ApplicationScoped
public class ProposalStore {
  private static final String SELECT =
      "select b.*, s.name as minutes_name, s.sha256 as minutes_sha256 from budget_budget b"
          + " left join document_attachment s on s.id = b.minutes_id where b.county_id = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** One of a county. */
  public Optional<Proposal> find(County county, long id) {
    return read.list(SELECT + " and b.id = ?", ProposalStore::proposal, county.id(), id).stream()
        .findFirst();
  }

  /** Those of a pot and year, the newest first. */
  public List<Proposal> of(County county, BudgetStore.Key key) {
    return read.list(
        SELECT + " and b.pot = ? and b.year = ? order by b.version desc",
        ProposalStore::proposal,
        county.id(),
        key.pot().insuranceType(),
        key.year());
  }

  /** Those that wait for somebody, of all pots and years. */
  public List<Proposal> open(County county) {
    return read.list(
        SELECT + " and b.state in ('NEGOTIATED', 'SIGNING', 'NOTIFIED') order by b.id",
        ProposalStore::proposal,
        county.id());
  }

  /** Those that were touched since a moment. */
  public List<Proposal> touchedSince(County county, LocalDateTime since) {
    return read.list(
        SELECT + " and b.touched_at > ? order by b.id",
        ProposalStore::proposal,
        county.id(),
        since);
  }

  /** What was agreed on in a version that was added just now. */
  public void describe(long id, Proposal.Content content) {
    bulk.batch(
        "update budget_budget set kind = ?, remark = ?, document = ?, minutes_id = ? where id = ?",
        List.<Object[]>of(
            new Object[] {
              content.kind().name(),
              content.remark(),
              content.document(),
              content.minutes().map(Proposal.Minutes::id).orElse(null),
              id
            }));
  }

  /**
   * It was touched: by a signature, or because its state is another now.
   *
   * @param reason why, or null
   */
  public void touch(long id, State state, String reason, Stamp stamp) {
    bulk.batch(
        "update budget_budget set state = ?, stop_reason = ?, touches = touches + 1,"
            + " touched_at = ?, touched_by = ? where id = ?",
        List.<Object[]>of(new Object[] {state.name(), reason, stamp.at(), stamp.by(), id}));
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getLong("id"),
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getInt("year"),
        row.getInt("version"),
        new Proposal.Content(
            Proposal.Kind.valueOf(row.getString("kind")),
            offer(row),
            row.getString("remark"),
            row.getString("document"),
            row.getString("minutes_name") == null
                ? Optional.empty()
                : Optional.of(
                    new Proposal.Minutes(
                        row.getLong("minutes_id"),
                        row.getString("minutes_name"),
                        row.getString("minutes_sha256")))),
        new Proposal.Standing(
            State.valueOf(row.getString("state")),
            row.getInt("touches"),
            row.getString("stop_reason"),
            AgreementStore.stamp(row, "created"),
            AgreementStore.stamp(row, "touched")));
  }

  static Offer offer(ResultSet row) throws SQLException {
    String lines = row.getString("offer");
    return lines == null ? Offer.PACK : Offer.of(lines.lines().toList());
  }
}
