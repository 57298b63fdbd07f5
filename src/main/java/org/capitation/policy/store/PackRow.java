package org.capitation.policy.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.capitation.policy.Pack;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Stamp;

@Entity
@Table(name = "policy_pack")
class PackRow {
  @Id long id;

  @Column(name = "county_id")
  long county;

  int pot;
  int year;
  int version;
  String name;

  @Column(name = "document_no")
  String document;

  String title;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  LocalDate validTo;

  @Lob String text;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "created_by")
  String createdBy;

  protected PackRow() {}

  /** In the order of the table's columns. */
  PackRow(ResultSet row) throws SQLException {
    id = row.getLong(1);
    county = row.getLong(2);
    pot = row.getInt(3);
    year = row.getInt(4);
    version = row.getInt(5);
    name = row.getString(6);
    document = row.getString(7);
    title = row.getString(8);
    validFrom = row.getObject(9, LocalDate.class);
    validTo = row.getObject(10, LocalDate.class);
    text = row.getString(11);
    createdAt = row.getObject(12, LocalDateTime.class);
    createdBy = row.getString(13);
  }

  PackRow(County county, Pack pack, String text, Stamp stamp) {
    Pack.Heading heading = pack.heading();
    id = pack.id();
    this.county = county.id();
    pot = Integer.parseInt(heading.pot().insuranceType());
    year = heading.year();
    version = pack.version();
    name = heading.name();
    document = heading.document();
    title = heading.title();
    validFrom = heading.valid().from();
    validTo = heading.valid().to();
    this.text = text;
    createdAt = stamp.at();
    createdBy = stamp.by();
  }

  PolicyStore.Kept kept() {
    Pack.Heading heading =
        new Pack.Heading(
            name,
            Pot.of(Integer.toString(pot)).orElseThrow(),
            year,
            document,
            title,
            new DateRange(validFrom, validTo));
    return new PolicyStore.Kept(id, version, heading, new Stamp(createdAt, createdBy));
  }
}
