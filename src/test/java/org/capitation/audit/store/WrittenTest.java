package org.capitation.audit.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {
  @Test
  void an_insertion_tells_which_argument_is_which_column() {
    Written written =
        Written.of(
                "insert into t (id, name, made, upper) values (?, ?, now(), upper(?))"
                    + " on duplicate key update name = values(name)")
            .orElseThrow();
    assertEquals("t", written.table());
    assertEquals(Arrays.asList("id", "name", null), written.columns());
  }

  @ParameterizedTest
  @CsvSource({
    "insert into t (id) values (?), false",
    "insert ignore into t (id) values (?), true",
    "insert into t (id) values (?) on duplicate key update id = id, true",
    "'insert into t (id)\nvalues (?)\non duplicate key update a = values(a), b = 1', true"
  })
  void an_insertion_may_meet_a_row_that_is_there(String sql, boolean meets) {
    assertEquals(meets, Written.of(sql).orElseThrow().meets());
  }

  @Test
  void a_change_tells_its_condition() {
    Written written =
        Written.of(
                "update t set a = ?, b = (select max(x) from u where y = ?)\n where id = ?"
                    + " and v = ?")
            .orElseThrow();
    assertEquals("id = ? and v = ?", written.where());
    assertArrayEquals(new Object[] {7, 8}, written.ofWhere(new Object[] {1, 2, 7, 8}));
  }

  @Test
  void a_removal_tells_its_condition() {
    Written written = Written.of("delete from t where id = ?").orElseThrow();
    assertEquals("t id = ?", written.table() + " " + written.where());
  }

  @Test
  void what_cannot_be_told_is_only_counted() {
    assertEquals(Optional.empty(), Written.of("insert into t (id) select id from u where x = ?"));
    assertEquals(
        Optional.empty(), Written.of("update t set a = (select b from u where u.id = t.id)"));
    assertEquals(Optional.empty(), Written.of("update t join u on u.id = t.id set t.a = ?"));
    assertEquals("t", Written.table("insert ignore into t (id) select id from u"));
    assertEquals("", Written.table("truncate t"));
  }
}
