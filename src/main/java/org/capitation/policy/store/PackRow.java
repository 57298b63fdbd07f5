package org.capitation.policy.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
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
