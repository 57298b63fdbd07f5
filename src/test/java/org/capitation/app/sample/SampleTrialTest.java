package org.capitation.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.capitation.app.sample.WrittenCounty.Values;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trial county: its year ends with a surplus here and an overrun there. */
class SampleTrialTest {

  private static final String TODAY = "2026-03-02";
  private static final int RESIDENTS = 0;
  private static final int EMPLOYEES = 1;

  private static final List<String> SECTIONS =
      List.of(
          "policy",
          "status",
          "pot",
          "year",
          "document",
          "valid",
          "enrolment",
          "coverage",
          "attribution",
          "budget",
          "charging",
          "payment",
          "settlement",
          "assessment",
          "monitoring",
          "deadlines");

  @TempDir private static Path folder;
  private static WrittenCounty county;

  @BeforeAll
  static void write() throws IOException {
    county = WrittenCounty.write(SampleTerms.trial(), folder);
  }

  @Test
  void aPolicyIsWrittenForEachPotAndYear() {
    List<String> names =
        county.files().files().stream()
            .filter(file -> file.kind().equals("policy"))
            .map(file -> file.path().getFileName().toString())
            .toList();
    assertEquals(
        List.of(
            "policy-390-2025.yaml",
            "policy-310-2025.yaml",
            "policy-390-2026.yaml",
            "policy-310-2026.yaml"),
        names);
  }

  @Test
  void everyPolicyHasItsSectionsInOrder() throws IOException {
    for (SampleFile file : county.files().files()) {
      if (file.kind().equals("policy")) {
        List<String> keys =
            Files.readAllLines(file.path()).stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
        List<String> expected = new ArrayList<>(SECTIONS);
        if (file.path().getFileName().toString().contains("2025")) {
          expected.remove("assessment");
        }
        assertEquals(expected, keys);
      }
    }
  }

  @Test
  void typedSharesAddUpToAHundred() throws IOException {
    String text = Files.readString(folder.resolve("policy-310-2025.yaml"));
    Matcher share = Pattern.compile("(?:C0\\d|unattributed): (\\d+\\.\\d\\d)%").matcher(text);
    BigDecimal sum = BigDecimal.ZERO;
    while (share.find()) {
      sum = sum.add(new BigDecimal(share.group(1)));
    }
    assertEquals(new BigDecimal("100.00"), sum);
  }

  @Test
  void totalsAreRound() throws IOException {
    for (String name : List.of("policy-390-2025.yaml", "policy-310-2026.yaml")) {
      String text = Files.readString(folder.resolve(name));
      assertTrue(
          Pattern.compile("(handed-down|final-account): \\d+0000\\.00[,}]").matcher(text).find(),
          name);
    }
  }

  @Test
  void theYearNearlyUsesItsTotal() {
    assertBetween(980, 1_000, county.report().use(RESIDENTS));
    assertBetween(980, 1_000, county.report().use(EMPLOYEES));
  }

  @Test
  void oneCommunitySavesBeyondTheFirstBandAndOneOverrunsBeyondIt() {
    assertBetween(940, 969, county.report().use(RESIDENTS, 1));
    assertBetween(1_051, 1_099, county.report().use(RESIDENTS, 2));
    assertBetween(950, 999, county.report().use(RESIDENTS, 3));
    assertBetween(1_051, 1_099, county.report().use(EMPLOYEES, 1));
    assertBetween(900, 949, county.report().use(EMPLOYEES, 2));
  }

  @Test
  void theFirstDoctorHasALongListWithContractsThatEndSoon() {
    List<Values> own =
        county
            .table("enrolment")
            .values()
            .filter(row -> row.get("doctor_code").equals("D339921000001"))
            .toList();
    List<Values> list = own.stream().filter(row -> row.inForce(TODAY)).toList();
    assertBetween(1_300, 1_500, list.size());
    long withinOneMonth = list.stream().filter(row -> !row.inForce("2026-04-01")).count();
    long withinThreeMonths = list.stream().filter(row -> !row.inForce("2026-05-31")).count();
    assertBetween(30, 150, withinOneMonth);
    assertBetween(withinOneMonth + 50, 400, withinThreeMonths);
  }

  @Test
  void noListIsFull() {
    var lists =
        county
            .table("enrolment")
            .values()
            .filter(row -> row.inForce(TODAY))
            .collect(Collectors.groupingBy(row -> row.get("doctor_code"), Collectors.counting()));
    assertEquals(county.table("doctor").rows().size(), lists.size());
    assertTrue(lists.values().stream().allMatch(length -> length < Teams.LIST_CAP));
  }

  private static void assertBetween(long low, long high, long actual) {
    assertTrue(actual >= low && actual <= high, actual + " is not in " + low + " to " + high);
  }
}
