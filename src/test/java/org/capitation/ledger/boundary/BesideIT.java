package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.capitation.it.Office;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two clerks take overlapping files while eight clients post: the same as one after the other. */
@ExtendWith(ArquillianExtension.class)
class BesideIT {
  private static final String[] PEOPLE = {"33990119900101019X", "339901198502281129"};
  private static final int ROWS = 8_000;
  private static final int IDS = 10_000;
  private static final int CLIENTS = 8;
  private static final int POSTS = 40;
  private static final List<String> COLUMNS =
      List.of(
          "setl_id",
          "psn_no",
          "certno",
          "insutype",
          "psn_type",
          "fixmedins_code",
          "med_type",
          "begndate",
          "setl_time",
          "pay_loc",
          "medfee_sumamt",
          "hifp_pay",
          "refd_setl_flag",
          "init_setl_id",
          "updt_time");

  @Inject private Office office;
  @Inject private Visits visits;
  @Resource private ManagedExecutorService threads;

  @Test
  void L6_L7_all_at_once_come_to_the_same_as_one_after_the_other() throws Exception {
    SplittableRandom random = new SplittableRandom(20250305);
    List<List<String>> files = List.of(rows(ROWS, random), rows(ROWS, random));
    List<List<String>> posts = new ArrayList<>();
    for (int i = 0; i < CLIENTS * POSTS; i++) {
      posts.add(rows(random.nextInt(1, 4), random));
    }
    String atOnce = people("339981");
    int meanwhile = allAtOnce(atOnce, files, posts);
    String serial = people("339982");
    List<String> all = new ArrayList<>();
    posts.forEach(all::addAll);
    files.forEach(all::addAll);
    take(serial, all);
    assertEquals(nets(serial), nets(atOnce));
    assertEquals(totals(serial), totals(atOnce));
    assertTrue(meanwhile > CLIENTS, "posted while files were being taken: " + meanwhile);
  }

  private int allAtOnce(String county, List<List<String>> files, List<List<String>> posts)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch importing = new CountDownLatch(files.size());
    AtomicInteger meanwhile = new AtomicInteger();
    List<Future<?>> work = new ArrayList<>();
    for (List<String> file : files) {
      work.add(
          threads.submit(
              () -> {
                start.await();
                try {
                  take(county, file);
                } finally {
                  importing.countDown();
                }
                return null;
              }));
    }
    for (int client = 0; client < CLIENTS; client++) {
      List<List<String>> its = posts.subList(client * POSTS, (client + 1) * POSTS);
      work.add(
          threads.submit(
              () -> {
                start.await();
                for (List<String> records : its) {
                  post(county, records);
                  meanwhile.addAndGet(importing.getCount() > 0 ? 1 : 0);
                }
                return null;
              }));
    }
    start.countDown();
    for (Future<?> each : work) {
      each.get(240, TimeUnit.SECONDS);
    }
    return meanwhile.get();
  }

  private void take(String county, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
    lines.addAll(rows);
    assertEquals(
        0, office.take(county, "visit", lines.toArray(String[]::new)).rejected(), "no clash");
  }

  private void post(String county, List<String> records) {
    office.run(
        county,
        () ->
            visits
                .post(records.stream().map(r -> VisitFile.row(1, values(r))).toList())
                .forEach(fate -> assertTrue(fate.outcome() != Fate.Outcome.REJECTED)));
  }

  private static Map<String, String> values(String row) {
    String[] values = row.split(",", -1);
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(COLUMNS.get(i), values[i]);
    }
    return named;
  }

  /** What every record comes to, by account. */
  private List<String> nets(String county) {
    return office.rows(
        county,
        "select setl_id, coalesce(c.code, '-'), b.reason, b.accounting_month, b.service_month,"
            + " sum(b.visits), sum(b.fee), sum(b.fund) from ("
            + "select setl_id, home_community, reason, accounting_month, service_month, visits,"
            + " fee, fund from ledger_visit where county_id = ? union all"
            + " select v.setl_id, e.home_community, e.reason, e.accounting_month,"
            + " e.service_month, e.visits, e.fee, e.fund from ledger_entry e join ledger_visit v"
            + " on v.id = e.visit_id where e.county_id = ?) b"
            + " left join registry_community c on c.id = b.home_community"
            + " group by 1, 2, 3, 4, 5 having sum(b.visits) <> 0 order by 1, 2, 3, 4, 5");
  }

  private List<String> totals(String county) {
    return office.rows(
        county,
        "select coalesce(c.code, '-'), t.reason, t.category, t.accounting_month,"
            + " t.service_month, sum(t.visits), sum(t.fee), sum(t.fund) from ledger_total t"
            + " left join registry_community c on c.id = t.home_community where t.county_id = ?"
            + " group by 1, 2, 3, 4, 5 having sum(t.visits) <> 0 order by 1, 2, 3, 4, 5");
  }

  private static List<String> rows(int count, SplittableRandom random) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(random.nextInt(IDS), random.nextInt(3)));
    }
    return rows;
  }

  /** A version of a record says the same wherever it stands; some take back others. */
  private static String row(int id, int version) {
    SplittableRandom content = new SplittableRandom(id * 3L + version);
    int day = content.nextInt(1, 29);
    int fen = content.nextInt(100, 9_900);
    boolean refund = id % 7 == 0 && content.nextInt(4) > 0;
    String sign = refund ? "-" : "";
    String amount = sign + "99." + (10 + fen % 90) + "," + sign + fen / 100 + "." + (10 + fen % 90);
    return String.format(
        "S%d,1,%s,390,1501,H%d,11,2025-03-%02d,2025-03-%02d 10:00:00,2,%s,%d,%s,2025-05-0%d"
            + " 00:00:00",
        id,
        PEOPLE[content.nextInt(2)],
        content.nextInt(1, 4),
        day,
        day,
        amount,
        refund ? 1 : 0,
        refund ? "S" + content.nextInt(IDS) : "",
        version + 1);
  }

  private String people(String county) {
    office.open(county);
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01," + PEOPLE[0] + ",390,1501,2020-01-01,339901101",
        "2,李卫,01," + PEOPLE[1] + ",390,1501,2020-01-01,339901102");
    office.attribute(county);
    return county;
  }
}
