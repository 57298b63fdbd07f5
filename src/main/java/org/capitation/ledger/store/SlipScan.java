package org.capitation.ledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.bulk.Snapshot;
import org.capitation.ledger.Alike;
import org.capitation.ledger.Pile;
import org.capitation.ledger.Recheck;

/**
 * 记录条扫描: hands the visits of some keys to the check. Of each pile that is not known yet, one visit
 * is read in full; the others of it wait until then.
 */
final class SlipScan {
  /** All slips in one value: a row of its own for each would take longer than all the rest. */
  static final String COLUMNS = "count(*), group_concat(slip separator '\\n')";

  private static final String ALIKE =
      "select id, pot, home_community, provider_community, category, disposition, reason, signed,"
          + " service_month, accounting_month, budget_year, visits, revision, terms_id,"
          + " institution_class, med_type, dise_no, pay_loc"
          + " from ledger_visit where id in (?)";

  private final Recheck check;
  private final VisitSlip slip;
  private final List<Integer> waiting = new ArrayList<>();

  /** The piles that are not known yet: a visit of each, by mark. */
  private final Map<Long, Long> unknown = new HashMap<>();

  private SlipScan(Recheck check, byte[] slips) {
    this.check = check;
    slip = new VisitSlip(slips);
  }

  /** Looks at the visits that a query of {@link #COLUMNS} finds. */
  static void scan(Snapshot at, String sql, Recheck check) {
    record Found(long count, byte[] slips) {}
    Found found = at.list(sql, row -> new Found(row.getLong(1), row.getBytes(2))).get(0);
    if (found.count > 0 && new SlipScan(check, found.slips).look(at) != found.count) {
      throw new IllegalStateException("not " + found.count + " slips: " + sql);
    }
  }

  /** What these visits have in common with others, by key. */
  static Map<Long, Alike> alike(Snapshot at, Collection<Long> visits) {
    Map<Long, Alike> samples = new HashMap<>();
    at.in(ALIKE, visits, row -> samples.put(row.getLong("id"), new Reading(row).alike()));
    return samples;
  }

  private long look(Snapshot at) {
    long count = 0;
    for (; slip.next(); count++) {
      Pile pile = check.pile(slip.mark());
      if (pile == null) {
        waiting.add(slip.position());
        unknown.putIfAbsent(slip.mark(), slip.visit());
      } else {
        check.look(pile, slip);
      }
    }
    Map<Long, Alike> samples = alike(at, unknown.values());
    unknown.forEach((mark, visit) -> check.begin(mark, samples.get(visit)));
    for (int position : waiting) {
      slip.read(position);
      check.look(check.pile(slip.mark()), slip);
    }
    return count;
  }
}
