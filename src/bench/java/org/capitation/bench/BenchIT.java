package org.capitation.bench;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** 基准测试: the whole run, step by step; it fails when something could not be measured. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchIT {
  private static PageRace pages;

  @Inject private BenchCounty county;
  @Inject private AttributionRace attribution;
  @Inject private ImportRace imports;
  @Inject private SettlementRace settlement;
  @Inject private VerifyRace verification;
  @Inject private PostingRace posting;
  @Inject private PrintRace printing;

  @Test
  @Order(1)
  void a_county_is_opened() {
    Results.clear();
    county.open();
    attribution.run();
    county.openAccounts();
    imports.few();
  }

  @Test
  @Order(2)
  @RunAsClient
  void pages_are_looked_at_with_a_twentieth_of_the_visits(@ArquillianResource URL base)
      throws Exception {
    pages = new PageRace(base);
    pages.few();
  }

  @Test
  @Order(3)
  void visits_are_imported() {
    imports.rest();
    county.keepWhatWasAccepted();
  }

  @Test
  @Order(4)
  @RunAsClient
  void member_months_are_counted() throws Exception {
    MemberMonthRace.run();
  }

  @Test
  @Order(5)
  void a_year_is_settled() {
    settlement.run();
  }

  @Test
  @Order(6)
  void the_ledger_is_verified() {
    verification.run();
  }

  @Test
  @Order(7)
  void visits_are_posted_one_by_one() throws Exception {
    posting.run();
  }

  @Test
  @Order(8)
  @RunAsClient
  void visits_are_posted_over_http(@ArquillianResource URL base) throws Exception {
    RestRace.run(base);
  }

  @Test
  @Order(9)
  @RunAsClient
  void pages_are_looked_at_with_all_visits() throws Exception {
    pages.all();
  }

  @Test
  @Order(10)
  void papers_are_printed() {
    printing.run();
  }

  @Test
  @Order(11)
  void the_heap_was_enough() {
    // the young space is as large as what is free; what had to be kept is in the old one
    long kept =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    Results.add(
        "heap of the server",
        "-Xmx %,d MiB; old generation at most %,d MiB"
            .formatted(Runtime.getRuntime().maxMemory() >> 20, kept >> 20));
  }

  @Test
  @Order(12)
  @RunAsClient
  void the_table_is_written() {
    System.out.println(Results.table());
  }
}
