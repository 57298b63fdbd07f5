package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.capitation.attribution.Effects.Crossing;
import org.capitation.attribution.Effects.Line;
import org.capitation.attribution.Effects.Visits;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Money;

/** 变更影响的存储: what a change would move, and what it has moved. */
@ApplicationScoped
public class EffectStore {
  private static final String ADD =
      "insert into attribution_change_flow (change_id, actual, pot, from_community, to_community,"
          + " persons, months, moved_visits, moved_fund, beyond_visits, beyond_fund, locked_visits,"
          + " locked_fund) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
          + " persons = persons + values(persons), months = months + values(months),"
          + " moved_visits = moved_visits + values(moved_visits),"
          + " moved_fund = moved_fund + values(moved_fund),"
          + " beyond_visits = beyond_visits + values(beyond_visits),"
          + " beyond_fund = beyond_fund + values(beyond_fund),"
          + " locked_visits = locked_visits + values(locked_visits),"
          + " locked_fund = locked_fund + values(locked_fund)";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 变动的人: somebody who would move.
   *
   * @param person our key
   * @param days the first days that move
   * @param crossing from whom to whom
   */
  public record Mover(long person, DateRange days, Crossing crossing) {}

  /** Keeps what a preview says, in place of any before. */
  public void preview(long change, List<Line> lines, List<Mover> first) {
    Object[] one = {change};
    bulk.batch(
        "delete from attribution_change_flow where change_id = ? and actual = 0",
        List.<Object[]>of(one));
    bulk.batch("delete from attribution_change_person where change_id = ?", List.<Object[]>of(one));
    add(change, false, lines);
    BulkRows rows =
        new BulkRows(
            "attribution_change_person",
            "change_id",
            "number",
            "person_id",
            "pot",
            "valid_from",
            "valid_to",
            "from_community",
            "to_community");
    int number = 0;
    for (Mover mover : first) {
      rows.number(change).number(++number).number(mover.person());
      rows.text(mover.crossing().pot().insuranceType());
      rows.day(mover.days().from()).day(mover.days().to());
      rows.number(mover.crossing().from()).number(mover.crossing().to()).end();
    }
    bulk.load(rows);
  }

  /** Adds what has moved. */
  public void moved(long change, List<Line> lines) {
    add(change, true, lines);
  }

  private void add(long change, boolean actual, List<Line> lines) {
    bulk.batch(ADD, lines.stream().map(line -> values(change, actual, line)).toList());
  }

  private static Object[] values(long change, boolean actual, Line line) {
    return new Object[] {
      change,
      actual,
      line.crossing().pot().insuranceType(),
      line.crossing().from(),
      line.crossing().to(),
      line.persons(),
      line.months(),
      line.moved().count(),
      line.moved().fund().yuan(),
      line.beyond().count(),
      line.beyond().fund().yuan(),
      line.locked().count(),
      line.locked().fund().yuan()
    };
  }

  /** What would move, or has moved. */
  public List<Line> lines(long change, boolean actual) {
    return read.list(
        "select * from attribution_change_flow where change_id = ? and actual = ?"
            + " order by pot desc, from_community, to_community",
        EffectStore::line,
        change,
        actual);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        crossing(row),
        row.getLong("persons"),
        row.getLong("months"),
        visits(row, "moved"),
        visits(row, "beyond"),
        visits(row, "locked"));
  }

  private static Visits visits(ResultSet row, String fate) throws SQLException {
    return new Visits(
        row.getLong(fate + "_visits"), Money.ofYuan(row.getBigDecimal(fate + "_fund")));
  }

  /** The first who would move. */
  public List<Mover> movers(long change) {
    return read.list(
        "select * from attribution_change_person where change_id = ? order by number",
        row -> new Mover(row.getLong("person_id"), BulkRead.range(row), crossing(row)),
        change);
  }

  private static Crossing crossing(ResultSet row) throws SQLException {
    return new Crossing(
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getInt("from_community"),
        row.getInt("to_community"));
  }
}
