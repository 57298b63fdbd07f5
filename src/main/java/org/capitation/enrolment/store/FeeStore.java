package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.capitation.bulk.BulkRead;
import org.capitation.enrolment.Fee.Payers;
import org.capitation.enrolment.FeeSum;
import org.capitation.registry.County;
import org.capitation.value.DateRange;
import org.capitation.value.Money;

/** 签约服务费的存储: sums over contracts. */
@ApplicationScoped
public class FeeStore {
  @Inject private BulkRead read;

  /**
   * 团队费用: what the contracts of a team and package come to.
   *
   * @param team our key of the team
   * @param code package_code, empty for none
   */
  public record OfTeam(int team, String code, FeeSum sum) {}

  /** The fees of the contracts signed on these days, by team and package; not of cancelled ones. */
  public List<OfTeam> signed(County county, DateRange days) {
    return read.list(
        "select team_id, package_code, count(*) contracts, coalesce(sum(fee), 0) fee,"
            + " coalesce(sum(fee_fund), 0) fund, coalesce(sum(fee_public_health), 0) health,"
            + " coalesce(sum(fee_person), 0) person from enrolment_contract"
            + " where county_id = ? and status <> '9' and sign_date >= ? and sign_date < ?"
            + " group by team_id, package_code order by team_id, package_code",
        FeeStore::ofTeam,
        county.id(),
        days.from(),
        days.to());
  }

  private static OfTeam ofTeam(ResultSet row) throws SQLException {
    return new OfTeam(
        row.getInt("team_id"),
        Objects.toString(row.getString("package_code"), ""),
        new FeeSum(
            row.getLong("contracts"),
            Money.ofYuan(row.getBigDecimal("fee")),
            new Payers(
                Money.ofYuan(row.getBigDecimal("fund")),
                Money.ofYuan(row.getBigDecimal("health")),
                Money.ofYuan(row.getBigDecimal("person")))));
  }
}
