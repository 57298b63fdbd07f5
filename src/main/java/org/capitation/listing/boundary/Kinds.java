package org.capitation.listing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.capitation.listing.Listing;
import org.capitation.value.Missing;

/** 全部清单. */
@ApplicationScoped
class Kinds {
  @Inject @Any private Instance<Listing<?>> all;

  /**
   * The list of this name.
   *
   * @throws Missing if there is none
   */
  Listing<?> get(String name) {
    return all.stream()
        .filter(listing -> listing.about().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Missing("list", name));
  }
}
