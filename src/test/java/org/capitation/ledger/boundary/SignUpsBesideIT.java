package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.Rulings;
import org.capitation.files.Counts;
import org.capitation.it.Office;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.DateRange;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Homes change all the time while files are being taken: both go on, and it comes to the same as
 * the final homes at once.
 */
@ExtendWith(ArquillianExtension.class)
class SignUpsBesideIT {
  private static final int PEOPLE = 400;
  private static final int ROWS = 20_000;
  private static final int CHANGES = 150;
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String BORNE =
      "select coalesce(c.code, '-'), t.reason, t.signed, t.category, t.service_month,"
          + " sum(t.visits), sum(t.fund) from ledger_total t left join registry_community c"
          + " on c.id = t.home_community where t.county_id = ? group by 1, 2, 3, 4, 5"
          + " having sum(t.visits) <> 0 or sum(t.fund) <> 0 order by 1, 2, 3, 4, 5";

  @Inject private Office office;
  @Inject private Rulings rulings;
  @Inject private Verifying verifying;
  @Inject private CountyStore counties;
  @Resource private ManagedExecutorService threads;

  private record Change(int person, LocalDate from, LocalDate to, String community) {}

  @Test
  void L12_a_stream_of_changes_beside_an_import_comes_to_the_same_as_one_after_the_other()
      throws Exception {
    SplittableRandom random = new SplittableRandom(20250305);
    List<List<String>> files = List.of(rows(0, random), rows(ROWS, random));
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      changes.add(change(random));
    }
    String beside = people("339855");
    int meanwhile = beside(beside, files, changes);
    String serial = people("339856");
    changes.forEach(change -> apply(serial, change));
    files.forEach(file -> take(serial, file));
    assertEquals(office.rows(serial, BORNE), office.rows(beside, BORNE));
    assertTrue(meanwhile > 10, "changed while files were being taken: " + meanwhile);
    assertTrue(transfers(beside) > 10, "visits were moved");
    assertEquals(0, transfers(serial));
    office.run(
        beside,
        () ->
            assertEquals(
                "{}",
                verifying
                    .verify(counties.get(beside), OptionalInt.empty(), (done, total) -> {})
                    .findings()
                    .sums()
                    .toString()));
  }

  private long transfers(String county) {
    return Long.parseLong(
        office
            .rows(
                county,
                "select count(*) from ledger_entry where county_id = ? and cause = 'attribution'")
            .get(0));
  }

  private int beside(String county, List<List<String>> files, List<Change> changes)
      throws Exception {
    AtomicInteger meanwhile = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Future<?> taking =
        threads.submit(
            () -> {
              files.forEach(file -> take(county, file));
              done.set(1);
            });
    Future<?> changing =
        threads.submit(
            () ->
                changes.forEach(
                    change -> {
                      apply(county, change);
                      meanwhile.addAndGet(1 - done.get());
                    }));
    taking.get(240, TimeUnit.SECONDS);
    changing.get(240, TimeUnit.SECONDS);
    return meanwhile.get();
  }

  private void take(String county, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(VISITS));
    lines.addAll(rows);
    assertEquals(
        new Counts(ROWS, ROWS, 0, 0), office.take(county, "visit", lines.toArray(String[]::new)));
  }

  private void apply(String county, Change change) {
    var content =
        new Rulings.Content(
            Pot.RESIDENT,
            DateRange.ofDays(change.from, change.to),
            change.community,
            new Ruling.Ground("document", "reason"));
    office.run(county, () -> rulings.record(Office.certificate(change.person), content));
  }

  private static Change change(SplittableRandom random) {
    LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(90));
    return new Change(
        random.nextInt(PEOPLE),
        from,
        from.plusDays(random.nextInt(60)),
        "C0" + random.nextInt(1, 3));
  }

  private static List<String> rows(int first, SplittableRandom random) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      boolean refund = i > 100 && random.nextInt(12) == 0;
      int original = first + random.nextInt(i + 1);
      int day = random.nextInt(1, 29);
      int month = random.nextInt(1, 4);
      // a refund names the patient of somebody else now and then
      rows.add(
          "S%d,1,%s,390,1501,H%d,11,2025-%02d-%02d,2025-%02d-%02d 10:00:00,2,%s,%d,%s,2025-05-01 00:00:00"
              .formatted(
                  first + i,
                  Office.certificate(random.nextInt(PEOPLE)),
                  random.nextInt(1, 4),
                  month,
                  day,
                  month,
                  day,
                  refund ? "-9.10,-5.10" : "99.10,50.10",
                  refund ? 1 : 0,
                  refund ? "S" + original : ""));
    }
    return rows;
  }

  private String people(String county) {
    office.open(county);
    office.settle(county, PEOPLE);
    return county;
  }
}
