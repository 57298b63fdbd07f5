package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.capitation.registry.County;

/** 记账台: the one desk of each county. */
@ApplicationScoped
class Desks {
  private final ConcurrentMap<Long, Desk> desks = new ConcurrentHashMap<>();

  Desk of(County county) {
    return desks.computeIfAbsent(county.id(), id -> new Desk());
  }
}
