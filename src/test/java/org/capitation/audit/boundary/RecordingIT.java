package org.capitation.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.capitation.access.Acting;
import org.capitation.access.Refused;
import org.capitation.audit.Chain;
import org.capitation.audit.ChainCheck;
import org.capitation.audit.Change;
import org.capitation.audit.Event;
import org.capitation.audit.EventFilter;
import org.capitation.audit.Outcome;
import org.capitation.audit.store.EventStore;
import org.capitation.document.boundary.Numbering;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.page.Words;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.value.Declined;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deeds are recorded with what they changed, and what was not done is not. */
@ExtendWith(ArquillianExtension.class)
class RecordingIT {
  private static final String COUNTY = "338840";
  private static final String SEALED = "338841";

  /** Of all that is not the machinery's own, as the audit trail tells it. */
  private static final String COLUMNS =
      """
      select lower(table_name), lower(column_name) from information_schema.columns
      where table_schema = database()
        and table_name regexp '^(access_signature|access_token|attribution_|budget_|desk_|document_'
          '|enrolment_|files_|ledger_|listing_|monitoring_|payment_|policy_|registry_|settlement_)'
        and column_name not regexp '^(created|changed|touched)_(at|by)$'""";

  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  @Resource private ManagedExecutorService threads;

  @Inject private Bench bench;
  @Inject private Staff staff;
  @Inject private Office office;
  @Inject private Acting acting;
  @Inject private EventStore events;
  @Inject private Numbering numbering;
  @Inject private PolicyPacks packs;
  @Inject private Sealer sealer;
  @Inject private Chains chains;

  @BeforeEach
  void createTable() throws SQLException {
    execute(
        "create table probe_trail (id bigint not null primary key, text varchar(100) null,"
            + " api_token varchar(20) null) engine = innodb default charset = utf8mb4");
  }

  @AfterEach
  void dropTable() throws SQLException {
    execute("drop table probe_trail");
  }

  @Test
  void U3_the_rows_that_are_told_have_words() throws SQLException {
    Set<String> keys = Words.bundle(Locale.ENGLISH).keySet();
    Set<String> wordless = new TreeSet<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        String table = "audit.table." + row.getString(1);
        String column = "audit.name." + row.getString(2);
        Stream.of(table, column).filter(key -> !keys.contains(key)).forEach(wordless::add);
      }
    }
    assertEquals(Set.of(), wordless);
  }

  @Test
  void U2_a_deed_is_there_with_who_what_and_whose() {
    clerk(() -> bench.add("C01", 1, "one"));
    Event event = latest();
    assertEquals("zhang", event.actor().account());
    assertEquals("audit.Bench.add", event.deed().name());
    assertEquals("C01", event.deed().community());
    assertEquals("community=C01\nid=1\ntext=one", event.deed().object());
    assertEquals(Outcome.DONE, event.outcome());
    assertEquals(
        List.of(
            new Change("probe_trail", "1", "api_token", null, "***"),
            new Change("probe_trail", "1", "id", null, "1"),
            new Change("probe_trail", "1", "text", null, "one")),
        event.changes());
  }

  @Test
  void U3_old_and_new_values_and_the_reason() {
    clerk(() -> bench.add("C01", 2, "old"));
    clerk(() -> bench.change(2, "new", "because"));
    assertEquals("because", latest().deed().reason());
    assertEquals("id=2\ntext=new", latest().deed().object());
    assertEquals(
        List.of(
            new Change("probe_trail", "2", "api_token", "***", "***"),
            new Change("probe_trail", "2", "text", "old", "new")),
        latest().changes());
    clerk(() -> bench.many(21));
    assertEquals(List.of(Change.counted("probe_trail", 21)), latest().changes());
  }

  @Test
  void U2_what_is_rolled_back_is_not_done() {
    clerk(() -> bench.add("C01", 3, "stays"));
    assertThrows(Declined.class, () -> clerk(() -> bench.decline(3)));
    assertEquals("audit.Bench.add", latest().deed().name());
    assertThrows(IllegalStateException.class, () -> clerk(() -> bench.fail(3)));
    assertEquals("audit.Bench.fail", latest().deed().name());
    assertEquals(Outcome.FAILED, latest().outcome());
    assertEquals(List.of(), latest().changes());
    clerk(() -> bench.silent(3));
    assertEquals("audit.Bench.fail", latest().deed().name());
  }

  @Test
  void U5_refusals_are_there() {
    assertThrows(
        Refused.class, () -> staff.run(COUNTY, Staff.REVIEWER, () -> bench.add("C01", 4, "no")));
    Event event = latest();
    assertEquals("li", event.actor().account());
    assertEquals(Outcome.REFUSED, event.outcome());
    assertTrue(event.deed().object().endsWith("why=ROLE"), event.deed().object());
  }

  @Test
  void U4_no_certificate_is_told() {
    clerk(() -> bench.read("330102198001011234"));
    assertEquals("audit.Bench.read", latest().deed().name());
    assertEquals("certificate=***", latest().deed().object());
    clerk(() -> bench.add("C01", 5, "von 330102198001011234, 13812345678"));
    assertEquals("von 330***********1234, 138****5678", latest().changes().get(2).after());
  }

  /** Whoever has waited for others sees what they have done (D8). */
  @Test
  void recording_does_not_begin_the_moment_that_a_deed_is_of() {
    AtomicInteger id = new AtomicInteger(100);
    Runnable somebody =
        () -> CompletableFuture.runAsync(() -> insert(id.incrementAndGet()), threads).join();
    List<Integer> seen = new ArrayList<>();
    clerk(() -> seen.addAll(bench.watched(somebody)));
    assertEquals(List.of(2, 2), seen);
    assertEquals(List.of(Change.counted("probe_trail", 1)), latest().changes());
  }

  @Test
  void features_are_recorded_without_being_touched() {
    office.openBare("338842");
    acting.run("it", "338842", () -> packs.add(PackTexts.GOOD));
    Event pack = latest("338842");
    assertEquals("policy.PolicyPacks.add", pack.deed().name());
    assertTrue(
        pack.changes().stream().anyMatch(change -> change.table().equals("policy_pack")),
        pack.changes().toString());
    staff.run("338842", Staff.REVIEWER, () -> numbering.set("云医保〔{year}〕{number} 号"));
    assertEquals("document.Numbering.set", latest("338842").deed().name());
    assertEquals("document_pattern", latest("338842").changes().get(0).table());
  }

  @Test
  void U9_the_chain_shows_what_was_touched() throws Exception {
    for (int i = 0; i < 4; i++) {
      int id = 10 + i;
      staff.run(SEALED, Staff.CLERK, () -> bench.add("C01", id, "row"));
    }
    sealer.seal(LocalDateTime.of(2000, 1, 1, 0, 0));
    assertNull(check().found());
    assertEquals(4, check().head().number());
    // the newest first, and the checks are recorded too
    List<Event> all = events.list(SEALED, EventFilter.ALL, 0, 10).events();
    long third = all.get(all.size() - 3).id();
    execute("update audit_event set object = concat(object, ' ') where id = " + third);
    assertEquals("CHANGED 3 " + third, told(check().found()));
    execute("update audit_event set object = trim(object) where id = " + third);
    assertNull(check().found());
    execute("delete from audit_event where id = " + third);
    assertEquals("REMOVED 3 " + third, told(check().found()));
  }

  private static String told(Chain.Break found) {
    return found.kind() + " " + found.number() + " " + found.id();
  }

  private ChainCheck check() throws InterruptedException {
    long id = acting.call("it", SEALED, () -> chains.start().id());
    for (int i = 0; i < 100; i++) {
      ChainCheck check = acting.call("it", SEALED, () -> chains.find(id));
      if (check.ended() != null) {
        return check;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the check does not end");
  }

  private void clerk(Runnable deed) {
    staff.run(COUNTY, Staff.CLERK, deed);
  }

  private Event latest() {
    return latest(COUNTY);
  }

  private Event latest(String county) {
    List<Event> found = events.list(county, EventFilter.ALL, 0, 1).events();
    assertFalse(found.isEmpty());
    return found.get(0);
  }

  private void insert(int id) {
    try {
      execute("insert into probe_trail (id, text) values (" + id + ", 'of somebody')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
