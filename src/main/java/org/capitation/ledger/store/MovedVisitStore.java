package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.capitation.attribution.Move;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Visit;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 待调账记录的存储: the visits of persons whose homes have changed. */
@ApplicationScoped
public class MovedVisitStore {
  @Inject private BulkRead read;

  /**
   * 待查记录: a visit of somebody whose homes have changed.
   *
   * @param visit our key, of whatever version
   * @param settlement setl_id
   * @param person our key of the patient
   * @param pot the pot
   * @param day the date that decided; nothing for paper reimbursements, where terms say which
   */
  public record Found(long visit, String settlement, long person, Pot pot, LocalDate day) {
    /** One of the moves may concern it. */
    public boolean mayMove(List<Move> moves) {
      return moves.stream()
          .anyMatch(move -> move.pot() == pot && (day == null || move.days().contains(day)));
    }
  }

  /** There are visits in the books at all. */
  public boolean isBegun(County county) {
    return !read.list(
            "select id from ledger_visit where county_id = ? limit 1",
            row -> row.getLong(1),
            county.id())
        .isEmpty();
  }

  /** The visits of these persons from a day on, without refunds, in the order of booking. */
  public List<Found> of(County county, Collection<Long> persons, LocalDate since) {
    return read.in(
        "select id, setl_id, person_id, pot, service_date, pay_loc from ledger_visit"
            + " where person_id in (?) and county_id = "
            + county.id()
            + " and settled_at >= '"
            + since
            + "' and visits > 0 order by id",
        persons,
        row ->
            new Found(
                row.getLong("id"),
                row.getString("setl_id"),
                row.getLong("person_id"),
                Pot.of(row.getString("pot")).orElseThrow(),
                Visit.PAPER.equals(row.getString("pay_loc"))
                    ? null
                    : row.getObject("service_date", LocalDate.class)));
  }
}
