package org.capitation.registry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

@Entity
@Table(name = "registry_county")
class CountyRow {
  @Id long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "pooling_area_id")
  PoolingAreaRow area;

  String code;
  String name;

  @Column(name = "start_month")
  int startMonth;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "created_by")
  String createdBy;

  protected CountyRow() {}

  CountyRow(County county, PoolingAreaRow area, Stamp stamp) {
    id = county.id();
    this.area = area;
    code = county.code();
    name = county.name();
    startMonth = county.startMonth();
    createdAt = stamp.at();
    createdBy = stamp.by();
  }
}
