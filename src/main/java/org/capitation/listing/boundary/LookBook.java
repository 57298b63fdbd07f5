package org.capitation.listing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.listing.Field;
import org.capitation.listing.Listing;
import org.capitation.listing.Looks;
import org.capitation.listing.store.LookStore;
import org.capitation.value.Missing;

/** 列设置的保存: everybody decides how they look at a list (R5). */
@ApplicationScoped
public class LookBook {
  @Inject private Kinds kinds;
  @Inject private LookStore looks;
  @Inject private Caller caller;

  /**
   * Keeps how the caller looks at a list; columns that it has not are left out.
   *
   * @throws Missing if there is no such list
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.DOCTORS, Circle.ADMINISTRATION})
  @Filtered
  @Transactional
  public void keep(String list, Collection<String> columns, boolean dense) {
    List<String> known = names(kinds.get(list)).stream().filter(columns::contains).toList();
    looks.keep(caller.name(), list, new Looks(known, dense));
  }

  /**
   * Looks at a list as everybody does.
   *
   * @throws Missing if there is no such list
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.DOCTORS, Circle.ADMINISTRATION})
  @Filtered
  @Transactional
  public void reset(String list) {
    looks.keep(caller.name(), kinds.get(list).about().name(), Looks.USUAL);
  }

  /** The first column is always among them: what is chosen is never nothing. */
  private static <R> List<String> names(Listing<R> listing) {
    return listing.fields().stream().map(Field::name).toList();
  }
}
