package org.capitation.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UpsertTest {
  @Test
  void K4_the_key_and_who_added_it_stay_and_who_changed_it_is_named() {
    assertEquals(
        "insert into t (id, county_id, code, name, level, created_at, created_by)"
            + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update name = values(name),"
            + " level = values(level), changed_at = values(created_at),"
            + " changed_by = values(created_by)",
        new Upsert("t", "county_id code", "name level").sql());
  }
}
