package org.capitation.registry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.capitation.registry.PoolingArea;
import org.capitation.value.Stamp;

@Entity
@Table(name = "registry_pooling_area")
class PoolingAreaRow {
  @Id long id;
  String code;
  String name;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "created_by")
  String createdBy;

  protected PoolingAreaRow() {}

  PoolingAreaRow(long id, PoolingArea area, Stamp stamp) {
    this.id = id;
    code = area.code();
    name = area.name();
    createdAt = stamp.at();
    createdBy = stamp.by();
  }
}
