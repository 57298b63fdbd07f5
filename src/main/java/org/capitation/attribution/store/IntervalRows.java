package org.capitation.attribution.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.Cause;
import org.capitation.bulk.BulkRows;
import org.capitation.registry.County;

/** 归属区间行: intervals on their way into the database. */
final class IntervalRows {
  private final BulkRows rows;

  /** Rows for a table that has the columns of an interval and these. */
  IntervalRows(String table, String... further) {
    List<String> columns = new ArrayList<>(List.of("county_id"));
    columns.addAll(Arrays.asList(IntervalStore.COLUMNS.split(", ")));
    columns.addAll(Arrays.asList(further));
    rows = new BulkRows(table, columns.toArray(String[]::new));
  }

  /** Begins a row; what further columns hold is to be added before it is ended. */
  BulkRows add(County county, long person, Attribution a, long version) {
    rows.number(county.id()).number(person).text(a.pot().insuranceType());
    rows.day(a.range().from()).day(a.range().to()).number(a.home().community());
    rows.name(a.home().reason()).number(a.home().team());
    Cause cause = a.home().cause();
    return rows.text(cause == null ? null : cause.name()).number(version);
  }

  BulkRows rows() {
    return rows;
  }
}
