package org.capitation.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Mark;
import org.capitation.registry.County;
import org.capitation.value.Money;

/**
 * 标记读取: reads the rows of a month as marks. The database makes the digest of each out of all of its
 * columns: what is read of a row is short. The columns are named one by one: one that is added
 * later is not in the marks that there are.
 */
final class MarkRows {
  /** As many rows are in a block. */
  static final int BLOCK = 4_096;

  /** All columns of a visit but its slip, which the database makes of them; ? may be null. */
  static final String VISIT =
      "id county_id setl_id revision updated_at mdtrt_id? person_id? psn_no psn_type"
          + " institution_id? institution_class institution_code institution_name? area_code?"
          + " hosp_lv? med_type dise_no? begun_on settled_at pay_loc setl_type? fee own_pay?"
          + " over_limit? first_self_pay? in_scope? deductible? fund civil_servant_pay?"
          + " enterprise_pay? catastrophic_pay? large_sum_pay? aid_pay? other_pay? fund_sum?"
          + " account_pay? cash_pay? refund_flag original_setl_id? referred_from? benefit_year?"
          + " emergency unreferred visits service_date pot home_community provider_community"
          + " category disposition reason signed service_month accounting_month budget_year team_id"
          + " terms_id attribution_version run_id";

  /** All columns of a later entry; ? may be null. */
  static final String ENTRY =
      "id county_id visit_id kind pot home_community provider_community category disposition"
          + " reason signed service_month accounting_month budget_year visits fee fund terms_id"
          + " cause run_id version_id? created_at created_by";

  private static final String VISITS =
      "select x.id, x.id, x.setl_id, x.fund, "
          + hash(VISIT)
          + " from ledger_visit x force index (%s) where ";
  private static final String ENTRIES =
      "select x.id, x.visit_id, v.setl_id, x.fund, "
          + hash(ENTRY)
          + " from ledger_entry x force index (%s) left join ledger_visit v on v.id = x.visit_id"
          + " where ";
  private static final String SOME =
      " x.county_id = ? and x.pot = ? and x.accounting_month = ? and x.id > ? and x.id <= ?";

  /** 行来源: has a query answered, over whatever connection. */
  @FunctionalInterface
  interface Rows {
    /** All rows of a query. */
    <T> List<T> list(String sql, BulkRead.Mapper<T> mapper, Object... arguments);
  }

  /**
   * 范围: some keys.
   *
   * @param after the key before the first
   * @param last the last key
   */
  record Keys(long after, long last) {}

  /**
   * 月份行: the rows of a source in a month.
   *
   * @param county whose
   */
  record Of(County county, YearMonth month, Mark.Source source) {
    private Object[] arguments(Keys keys) {
      return new Object[] {
        county.id(), source.pot(), BulkRead.yyyymm(month), keys.after, keys.last
      };
    }
  }

  private MarkRows() {}

  /** Of which pots there are rows, whether there are such pots or not. */
  static List<Mark.Source> sources(Rows rows, County county) {
    return Stream.of(Mark.Kind.values())
        .flatMap(
            kind ->
                rows
                    .list(
                        "select distinct pot from " + table(kind) + " where county_id = ?",
                        row -> new Mark.Source(kind, row.getInt(1)),
                        county.id())
                    .stream())
        .toList();
  }

  /** The first rows of some keys, in their order; no more than fit into a block. */
  static List<Mark> block(Rows rows, Of of, Keys keys) {
    return rows.list(
        sql(of.source.kind(), index(of.source.kind())) + SOME + " order by x.id limit " + BLOCK,
        MarkRows::mark,
        of.arguments(keys));
  }

  /** All rows of some keys, in their order. */
  static List<Mark> all(Rows rows, Of of, Keys keys) {
    return rows.list(
        sql(of.source.kind(), index(of.source.kind())) + SOME + " order by x.id",
        MarkRows::mark,
        of.arguments(keys));
  }

  /** How many rows there are of some keys. */
  static long count(Rows rows, Of of, Keys keys) {
    String table = table(of.source.kind()) + " x force index (" + index(of.source.kind()) + ")";
    return rows.list(
            "select count(*) from " + table + " where " + SOME,
            row -> row.getLong(1),
            of.arguments(keys))
        .get(0);
  }

  /** Rows by their keys, wherever they stand. */
  static List<Mark> byKey(Rows rows, Mark.Kind kind, List<Long> keys) {
    return keys.isEmpty()
        ? List.of()
        : rows.list(
            sql(kind, "primary")
                + "x.id in ("
                + keys.stream().map(key -> "?").collect(Collectors.joining(", "))
                + ")",
            MarkRows::mark,
            keys.toArray());
  }

  private static String sql(Mark.Kind kind, String index) {
    return (kind == Mark.Kind.VISIT ? VISITS : ENTRIES).formatted(index);
  }

  private static String table(Mark.Kind kind) {
    return kind == Mark.Kind.VISIT ? "ledger_visit" : "ledger_entry";
  }

  private static String index(Mark.Kind kind) {
    return table(kind) + "_month";
  }

  private static String hash(String columns) {
    return Stream.of(columns.split(" "))
        .map(MarkRows::text)
        .collect(Collectors.joining(", ", "left(md5(concat_ws('|', ", ")), 16)"));
  }

  private static String text(String column) {
    return column.endsWith("?")
        ? "coalesce(x." + column.substring(0, column.length() - 1) + ", '~')"
        : "x." + column;
  }

  private static Mark mark(ResultSet row) throws SQLException {
    String settlement = row.getString(3);
    return new Mark(
        row.getLong(1),
        row.getLong(2),
        settlement == null ? "" : settlement,
        Money.ofYuan(row.getBigDecimal(4)).fen(),
        Long.parseUnsignedLong(row.getString(5), 16));
  }
}
