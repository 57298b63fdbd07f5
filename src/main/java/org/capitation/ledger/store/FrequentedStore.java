package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;

/** 就诊去处的存储: how often people went to which community. */
@ApplicationScoped
public class FrequentedStore {
  @Inject private BulkRead read;

  /**
   * 去处: how often a person went to a community.
   *
   * @param visits what is left after refunds
   */
  public record Went(long person, int community, long visits) {}

  /** Where these persons went since a day, as far as it was to a community of the county. */
  public List<Went> visits(County county, Collection<Long> persons, LocalDate since) {
    return read.in(
        "select person_id, provider_community, sum(visits) went from ledger_visit"
            + " where person_id in (?) and county_id = "
            + county.id()
            + " and settled_at >= '"
            + since
            + "' and provider_community <> 0 group by person_id, provider_community"
            + " having went > 0",
        persons,
        row -> new Went(row.getLong(1), row.getInt(2), row.getLong(3)));
  }
}
