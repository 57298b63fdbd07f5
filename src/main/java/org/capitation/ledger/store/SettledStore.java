package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Settled;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 按结算号查找: the records whose setl_id begins with a text, along the index of these. */
@ApplicationScoped
public class SettledStore {
  private static final String KEYS =
      "select min(id) as id from ledger_visit where county_id = ? and setl_id like ? escape '!'"
          + " group by setl_id order by setl_id limit ?";

  private static final String NEWEST =
      """
      select v.*, coalesce(i.name, v.institution_name, v.institution_code) as institution,
        c.code as home
      from (%s) k
      join ledger_visit f on f.id = k.id
      join ledger_visit v on v.county_id = f.county_id and v.setl_id = f.setl_id
      left join ledger_visit n on n.county_id = v.county_id and n.setl_id = v.setl_id
        and n.revision > v.revision
      left join registry_institution i on i.id = v.institution_id
      left join registry_community c on c.id = v.home_community
      where n.id is null
      order by v.setl_id
      """
          .formatted(KEYS);

  @Inject private BulkRead read;

  /** The newest version of each of them, in the order of their numbers. */
  public List<Settled> beginning(County county, String text, int most) {
    // a column of ASCII is not to be compared with Chinese
    if (!text.matches("\\p{ASCII}+")) {
      return List.of();
    }
    String plain = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return read.list(NEWEST, SettledStore::settled, county.id(), plain + "%", most);
  }

  private static Settled settled(ResultSet row) throws SQLException {
    return new Settled(
        row.getString("setl_id"),
        row.getObject("person_id", Long.class),
        row.getObject("service_date", LocalDate.class),
        row.getString("institution"),
        Money.ofYuan(row.getString("fund")),
        row.getString("home"),
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getInt("budget_year"),
        BulkRead.month(row.getInt("accounting_month")));
  }
}
