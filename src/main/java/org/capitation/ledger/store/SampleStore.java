package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Sample;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 抽查的存储: a few records of a month, chosen by a seed. */
@ApplicationScoped
public class SampleStore {
  /** The digests of seed and key are as good as dice, and the same every time. */
  private static final String CHOSEN =
      """
      select v.setl_id, v.person_id, v.service_date, v.institution_code, v.institution_name,
        v.fee, v.fund, v.disposition, v.reason, c.code, c.name
      from (
        select id from ledger_visit
        where county_id = ? and pot = ? and accounting_month = ?
        order by md5(concat(?, ':', id)) limit ?
      ) chosen
      join ledger_visit v on v.id = chosen.id
      left join registry_community c on c.county_id = v.county_id and c.id = v.home_community
      order by md5(concat(?, ':', v.id))
      """;

  private static final String LATE =
      "select coalesce(sum(visits), 0) from ledger_total where county_id = ? and budget_year = ?"
          + " and service_month < accounting_month";

  @Inject private BulkRead read;

  /** At most so many records of a month. */
  public List<Sample.Line> lines(County county, Pot pot, YearMonth month, String seed, int most) {
    return read.list(
        CHOSEN,
        SampleStore::line,
        county.id(),
        Integer.parseInt(pot.insuranceType()),
        BulkRead.yyyymm(month),
        seed,
        most,
        seed);
  }

  /** The visits of a budget year that were booked in a later month than that of their service. */
  public long late(County county, int year) {
    return read.list(LATE, row -> row.getLong(1), county.id(), year).get(0);
  }

  private static Sample.Line line(ResultSet row) throws SQLException {
    return new Sample.Line(
        row.getString("setl_id"),
        row.getLong("person_id"),
        row.getObject("service_date", LocalDate.class),
        row.getString("institution_name") == null
            ? row.getString("institution_code")
            : row.getString("institution_name"),
        new Sample.Home(row.getString("code"), row.getString("name"), row.getString("reason")),
        Money.ofYuan(row.getBigDecimal("fee")),
        Money.ofYuan(row.getBigDecimal("fund")));
  }
}
