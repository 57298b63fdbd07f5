package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.capitation.attribution.Version;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 归属版本的存储: what made versions necessary. */
@ApplicationScoped
public class VersionStore {
  @Inject private BulkRead read;

  /** These versions, by number. */
  public Map<Long, Version> of(County county, Collection<Long> numbers) {
    Map<Long, Version> versions = new HashMap<>();
    read.in(
            "select id, kind, reference, note, created_at, created_by from attribution_version"
                + " where county_id = "
                + county.id()
                + " and id in (?)",
            numbers,
            VersionStore::version)
        .forEach(version -> versions.put(version.number(), version));
    return versions;
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getLong("id"),
        new Version.Trigger(
            row.getString("kind"), row.getString("reference"), row.getString("note")),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")));
  }
}
