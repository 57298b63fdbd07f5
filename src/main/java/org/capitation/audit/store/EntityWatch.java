package org.capitation.audit.store;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import org.capitation.audit.Underway;

/** 实体观察: tells {@link ChangeWatch} of every entity that is written; named in orm.xml. */
public class EntityWatch {
  @PostLoad
  @PrePersist
  void use(Object entity) {
    if (Underway.recorded().isPresent()) {
      CDI.current().select(ChangeWatch.class).get().use();
    }
  }

  @PostPersist
  void add(Object entity) {
    tell(entity, true);
  }

  @PreUpdate
  @PreRemove
  void change(Object entity) {
    tell(entity, false);
  }

  private static void tell(Object entity, boolean isNew) {
    if (Underway.recorded().isPresent()) {
      CDI.current().select(ChangeWatch.class).get().entity(entity, isNew);
    }
  }
}
