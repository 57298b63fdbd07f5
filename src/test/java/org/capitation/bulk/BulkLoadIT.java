package org.capitation.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writes the same rows as a file and by batches, into a table of its own. */
@ExtendWith(ArquillianExtension.class)
class BulkLoadIT {
  private static final byte[] BYTES = {0, 9, 10, 13, 92, -1, 'N', 39};

  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  @Inject private BulkLoad bulk;
  @Inject private BulkRead read;
  @Inject private IdBlocks ids;

  @BeforeEach
  void createTable() throws SQLException {
    execute(
        "create table bulk_it (id bigint not null, way tinyint not null, text varchar(100) null,"
            + " code varchar(5) character set ascii null, bytes varbinary(20) null,"
            + " amount decimal(5, 2) null, day date null, moment datetime(3) null,"
            + " primary key (id, way)) engine = innodb default charset = utf8mb4");
  }

  @AfterEach
  void dropTable() throws SQLException {
    execute("drop table bulk_it");
  }

  @Test
  void K2_batches_bring_the_same_rows_as_a_file() {
    bulk.load(odd(0), true);
    bulk.load(odd(1), false);
    String columns =
        "concat_ws('|', id, hex(text), code, hex(bytes), amount, day, moment, text is null,"
            + " bytes is null)";
    List<String> asFile =
        read.list(
            "select " + columns + " from bulk_it where way = 0 order by id", BulkLoadIT::first);
    List<String> asBatches =
        read.list(
            "select " + columns + " from bulk_it where way = 1 order by id", BulkLoadIT::first);
    assertEquals(BulkRowsTest.ODD.size(), asFile.size());
    assertEquals(asFile, asBatches);
  }

  @Test
  void K1_K2_odd_texts_arrive_as_they_were() {
    for (int way = 0; way < 2; way++) {
      bulk.load(odd(way), way == 0);
      assertEquals(
          BulkRowsTest.ODD,
          read.list(
              "select text from bulk_it where way = " + way + " order by id", BulkLoadIT::first),
          "way " + way);
      assertEquals(
          List.of(BulkRowsTest.ODD.size()),
          read.list(
              "select count(*) from bulk_it where way = " + way + " and bytes = ?",
              row -> row.getInt(1),
              BYTES));
    }
  }

  @Test
  void K2_more_rows_than_a_batch_arrive() {
    for (boolean asFile : List.of(true, false)) {
      BulkRows rows = new BulkRows("bulk_it", "id", "way");
      for (int i = 0; i < 2_501; i++) {
        rows.number(i).flag(asFile).end();
      }
      bulk.load(rows, asFile);
      assertEquals(
          List.of(2_501),
          read.list(
              "select count(*) from bulk_it where way = " + (asFile ? 1 : 0), r -> r.getInt(1)));
    }
  }

  @Test
  void whole_numbers_and_days_are_read_as_they_were_written() {
    List<Long> numbers = List.of(0L, 7L, 4_294_967_296L, Long.MAX_VALUE);
    BulkRows rows = new BulkRows("bulk_it", "id", "way", "day");
    numbers.forEach(number -> rows.number(number).flag(true).day(LocalDate.of(987, 6, 5)).end());
    bulk.load(rows);
    assertEquals(
        numbers, read.list("select id from bulk_it order by id", row -> BulkRead.number(row, 1)));
    assertEquals(
        List.of(LocalDate.of(987, 6, 5)),
        read.list("select distinct day from bulk_it", row -> BulkRead.day(row, 1)));
  }

  @Test
  void K1_what_does_not_fit_is_a_failure_and_not_a_zero() {
    for (boolean asFile : List.of(true, false)) {
      assertThrows(BulkFailure.class, () -> bulk.load(row("id", "x"), asFile), "no number");
      assertThrows(BulkFailure.class, () -> bulk.load(row("text", "x".repeat(101)), asFile));
      assertThrows(BulkFailure.class, () -> bulk.load(row("code", "王"), asFile), "not ascii");
      assertThrows(BulkFailure.class, () -> bulk.load(row("amount", "1000.00"), asFile));
      assertThrows(BulkFailure.class, () -> bulk.load(row("day", "2025-02-30"), asFile));
    }
  }

  @Test
  void K1_a_row_that_is_there_already_is_a_failure() {
    BulkRows rows = new BulkRows("bulk_it", "id", "way");
    rows.number(1).number(0).end();
    rows.number(1).number(0).end();
    assertThrows(BulkFailure.class, () -> bulk.load(rows, true));
  }

  @Test
  void K2_the_server_of_the_tests_takes_files() {
    assertTrue(bulk.allowsLocalInfile());
  }

  @Test
  void rows_are_empty_after_they_were_loaded() {
    BulkRows rows = odd(0);
    bulk.load(rows);
    assertEquals(0, rows.size());
    bulk.load(rows);
  }

  @Test
  void K3_blocks_of_ids_never_overlap() {
    List<Long> firsts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      firsts.add(ids.reserve("bulk_it", 10));
    }
    for (int i = 1; i < firsts.size(); i++) {
      assertTrue(firsts.get(i) >= firsts.get(i - 1) + 10);
    }
    long last = firsts.get(firsts.size() - 1);
    assertTrue(ids.next("bulk_it") >= last + 10);
    assertTrue(ids.next("bulk_it_other") < last, "a sequence of its own");
  }

  private static BulkRows odd(int way) {
    BulkRows rows =
        new BulkRows(
            "bulk_it", "id", "way", "text", "code", "bytes binary", "amount", "day", "moment");
    for (int i = 0; i < BulkRowsTest.ODD.size(); i++) {
      rows.number(i).number(way).text(BulkRowsTest.ODD.get(i)).text(i % 2 == 0 ? null : "a\\N");
      rows.binary(BYTES).yuan(Money.ofFen(-i)).day(i % 2 == 0 ? null : LocalDate.of(2024, 2, 29));
      rows.time(LocalDateTime.of(2025, 1, 1, 0, 0, 0, 7_000_000)).end();
    }
    return rows;
  }

  private static BulkRows row(String column, String value) {
    BulkRows rows =
        column.equals("id")
            ? new BulkRows("bulk_it", "id", "way")
            : new BulkRows("bulk_it", column, "id", "way");
    rows.text(value);
    if (!column.equals("id")) {
      rows.number(99);
    }
    rows.number(0).end();
    return rows;
  }

  private static String first(java.sql.ResultSet row) throws SQLException {
    return row.getString(1);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
