package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRegister;
import org.capitation.bulk.Upsert;
import org.capitation.enrolment.Fee.Payers;
import org.capitation.enrolment.ServicePackage;
import org.capitation.registry.County;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 服务包的存储. */
@ApplicationScoped
public class PackageStore {
  private static final Upsert PACKAGE =
      new Upsert(
          "enrolment_package",
          "county_id code valid_from",
          "name fund public_health person valid_to");

  @Inject private BulkRead read;
  @Inject private BulkRegister registers;

  /** All packages of a county, by code and first day. */
  public List<ServicePackage> all(County county) {
    return read.list(
        "select * from enrolment_package where county_id = ? order by code, valid_from",
        PackageStore::servicePackage,
        county.id());
  }

  /** What the packages of a county are called, by code; the latest name of each. */
  public Map<String, String> names(County county) {
    return all(county).stream()
        .collect(
            Collectors.toMap(
                ServicePackage::code, ServicePackage::name, (earlier, later) -> later));
  }

  /** The package that can be signed up for under a code on a day; of two the later begun. */
  public Optional<ServicePackage> find(County county, String code, LocalDate day) {
    return read
        .list(
            "select * from enrolment_package where county_id = ? and code = ? and valid_from <= ?"
                + " and valid_to > ? order by valid_from",
            PackageStore::servicePackage,
            county.id(),
            code,
            day,
            day)
        .stream()
        .reduce((earlier, later) -> later);
  }

  /** Writes packages, each known by its code and first day. */
  public void write(County county, List<ServicePackage> entries, Stamp stamp) {
    registers.write(PACKAGE, entries, entry -> values(county, entry), stamp);
  }

  private static Object[] values(County county, ServicePackage p) {
    DateRange range = p.range();
    return new Object[] {
      county.id(),
      p.code(),
      range.from(),
      p.name(),
      p.payers().fund().yuan(),
      p.payers().publicHealth().yuan(),
      p.payers().person().yuan(),
      range.to()
    };
  }

  private static ServicePackage servicePackage(ResultSet row) throws SQLException {
    return new ServicePackage(
        row.getString("code"),
        row.getString("name"),
        new Payers(
            Money.ofYuan(row.getBigDecimal("fund")),
            Money.ofYuan(row.getBigDecimal("public_health")),
            Money.ofYuan(row.getBigDecimal("person"))),
        BulkRead.range(row));
  }
}
