package org.capitation.attribution.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionPast;
import org.capitation.attribution.Home;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.Version;
import org.capitation.attribution.boundary.Rulings;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.IdBlocks;
import org.capitation.it.Office;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.DateRange;
import org.capitation.value.Stamp;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The index is made of what was computed; that of a server that has just begun is read. */
@ExtendWith(ArquillianExtension.class)
class IndexIT {
  /** More than are computed in one portion. */
  private static final int PEOPLE = 4_100;

  private static final int CHANGES = 300;

  private static final Stamp STAMP = new Stamp(LocalDateTime.of(2025, 6, 1, 8, 0), "it");
  private static final Version.Trigger TRIGGER = new Version.Trigger("REGISTERS", "it", "");

  @Inject private Office office;
  @Inject private AttributionStore attributions;
  @Inject private IndexReader reader;
  @Inject private CountyStore counties;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private Rulings rulings;
  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;

  @Test
  void an_index_that_was_made_of_what_was_computed_is_the_one_that_is_read() {
    County county = county("337751");
    AttributionIndex made = attributions.index(county);
    assertEquals(PEOPLE, made.persons());
    assertAlike(made, reader.load(county, made.version()));
    office.take(
        county.code(),
        "enrolment",
        "contract_no,certno,team_code,sign_date,begndate,enddate",
        "Q1," + Office.certificate(0) + ",T2,2025-04-01,2025-04-01,2026-03-31",
        "Q2," + Office.certificate(4_050) + ",T2,2025-04-01,2025-04-01,2026-03-31");
    AttributionIndex changed = attributions.index(county);
    assertAlike(changed, reader.load(county, changed.version()));
    assertEquals(
        List.of(0, 4_050),
        IntStream.range(0, PEOPLE).filter(i -> changed.since(i) > made.version()).boxed().toList());
    assertSame(changed, attributions.index(county), "nothing has happened since");
  }

  /** As if the server that wrote it had been killed before it made an index. */
  @Test
  void a_version_that_nobody_made_an_index_of_is_read() {
    County county = county("337752");
    office.openBare("337753");
    County other = counties.get("337753");
    assertEquals(0, attributions.index(other).persons(), "before the first version");
    AttributionIndex made = attributions.index(county);
    long version = ids.next("attribution_version");
    String interval = "person_id, pot, valid_from, valid_to, community_id, reason, team_id, cause";
    copy(county, other, version, "interval", interval + ", version_id", interval + ", %d");
    String rest = "kind, reference, note, whole, kept, persons, intervals, created_at, created_by";
    copy(county, other, version, "version", rest + ", id", rest + ", %d");
    AttributionIndex read = attributions.index(other);
    assertEquals(version, read.version());
    assertEquals(made.persons(), read.persons());
    assertEquals(homes(made), homes(read));
  }

  @Test
  void nothing_is_kept_of_a_version_that_came_to_nothing() throws Exception {
    office.openBare("337754");
    County county = counties.get("337754");
    transaction.begin();
    AttributionStore.Writing writing = attributions.first(county);
    DateRange days = DateRange.from(LocalDate.of(2025, 1, 1));
    writing.add(1, List.of(new Attribution(Pot.RESIDENT, days, Home.UNATTRIBUTED)));
    writing.end(TRIGGER, STAMP);
    assertEquals(1, attributions.index(county).persons());
    transaction.rollback();
    assertEquals(0, attributions.index(county).version());
    assertEquals(0, attributions.index(county).persons());
  }

  /** What is read while homes change is wholly of the version that it says it is. */
  @Test
  void an_index_that_is_read_while_homes_change_is_of_one_version() throws Exception {
    office.open("337755");
    office.settle("337755", 2);
    County county = counties.get("337755");
    AttributionIndex first = attributions.index(county);
    Future<?> changing = threads.submit(() -> changeHomes(county));
    Map<Long, AttributionIndex> seen = new TreeMap<>();
    SplittableRandom random = new SplittableRandom(20250601);
    while (!changing.isDone()) {
      // else it would always be read just after a change, and never just before one
      TimeUnit.MICROSECONDS.sleep(random.nextInt(10_000));
      AttributionIndex index = attributions.index(county);
      seen.put(index.version(), index);
    }
    changing.get(1, TimeUnit.MINUTES);
    assertTrue(seen.size() > CHANGES / 4, "versions seen: " + seen.size());
    AttributionPast past = attributions.past(county);
    int day = (int) LocalDate.of(2025, 6, 1).toEpochDay();
    seen.forEach(
        (version, index) -> {
          for (int i = 0; i < first.persons(); i++) {
            assertEquals(
                past.homes().get(past.homeAt(first.person(i), version, Pot.RESIDENT, day)),
                index.at(i, Pot.RESIDENT, LocalDate.ofEpochDay(day)).orElseThrow(),
                "version " + version);
          }
        });
  }

  /** One after the other the two go to the other community and back again. */
  private void changeHomes(County county) {
    DateRange days = DateRange.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    for (int i = 0; i < CHANGES; i++) {
      String certificate = Office.certificate(i % 2);
      Rulings.Content content =
          new Rulings.Content(
              Pot.RESIDENT, days, "C0" + (1 + i / 2 % 2), new Ruling.Ground("document", "reason"));
      office.run(county.code(), () -> rulings.record(certificate, content));
    }
  }

  private County county(String code) {
    office.open(code);
    office.settle(code, PEOPLE);
    return counties.get(code);
  }

  private void copy(
      County from, County to, long version, String table, String into, String select) {
    bulk.batch(
        "insert into attribution_%s (county_id, %s) select %d, %s from attribution_%1$s"
                .formatted(table, into, to.id(), select.formatted(version))
            + " where county_id = "
            + from.id(),
        List.<Object[]>of(new Object[0]));
  }

  private static void assertAlike(AttributionIndex one, AttributionIndex other) {
    assertEquals(one.version(), other.version());
    assertEquals(one.persons(), other.persons());
    assertEquals(homes(one), homes(other));
    for (int i = 0; i < one.persons(); i++) {
      assertEquals(one.since(i), other.since(i));
    }
  }

  /** Key and homes of each. */
  private static List<String> homes(AttributionIndex index) {
    return IntStream.range(0, index.persons())
        .mapToObj(i -> index.person(i) + " " + index.homes(index.person(i)))
        .toList();
  }
}
