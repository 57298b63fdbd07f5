package org.capitation.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.capitation.app.sample.WrittenCounty.Table;
import org.capitation.app.sample.WrittenCounty.Values;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The visit files of the sample county. */
class SampleVisitsTest {

  private static final int RESIDENTS = 10_000;
  private static final String COUNTY = "339921";

  /** A row and the month of its file. */
  private record Delivered(Values row, YearMonth month) {

    String get(String column) {
      return row.get(column);
    }

    boolean outside() {
      return !get("fix_blng_admdvs").equals(COUNTY);
    }

    boolean refund() {
      return !get("init_setl_id").isEmpty();
    }

    long monthsLate() {
      YearMonth settled = YearMonth.parse(get("setl_time").substring(0, 7));
      return ChronoUnit.MONTHS.between(settled, month);
    }
  }

  @TempDir private static Path folder;
  private static final List<Delivered> ALL = new ArrayList<>();
  private static final List<Delivered> GOOD = new ArrayList<>();
  private static final List<Delivered> FIRST = new ArrayList<>();
  private static final List<Delivered> AGAIN = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    WrittenCounty county = WrittenCounty.write(new SampleTerms(11, RESIDENTS, 2025), folder);
    for (SampleFile file : county.visitFiles()) {
      Table.read(file.path())
          .values()
          .map(row -> new Delivered(row, file.month()))
          .forEach(ALL::add);
    }
    Set<String> persons =
        county.table("insured").values().map(r -> r.get("psn_no")).collect(Collectors.toSet());
    ALL.stream().filter(v -> good(v, persons)).forEach(GOOD::add);
    Map<String, Delivered> seen = new HashMap<>();
    for (Delivered visit : GOOD) {
      boolean first = seen.putIfAbsent(visit.get("setl_id"), visit) == null;
      (first ? FIRST : AGAIN).add(visit);
    }
  }

  private static boolean good(Delivered visit, Set<String> persons) {
    return visit.get("setl_id").matches("\\d{23}")
        && visit.get("certno").matches("V\\d{9}|\\d{17}[\\dXx]")
        && visit.get("insutype").matches("310|390")
        && persons.contains(visit.get("psn_no"))
        && !visit.get("fixmedins_code").isEmpty()
        && !visit.get("setl_time").contains("-02-30")
        && visit.get("hifp_pay").matches("-?\\d+\\.\\d\\d")
        && visit.get("medfee_sumamt").matches("-?\\d+\\.\\d\\d")
        && visit.get("vali_flag").equals("1");
  }

  @Test
  void aPersonIsSeenSomeSevenTimesAYear() {
    long ofYear = FIRST.stream().filter(v -> v.get("setl_time").startsWith("2025")).count();
    assertEquals(6.7, (double) ofYear / RESIDENTS, 0.4);
  }

  @Test
  void twelvePerCentOfVisitsAndThirtyOfTheAmountAreOutside() {
    long outside = FIRST.stream().filter(Delivered::outside).count();
    assertEquals(0.12, (double) outside / FIRST.size(), 0.01);
    double pool = sum(v -> true);
    assertEquals(0.30, sum(Delivered::outside) / pool, 0.03);
    assertEquals(Set.of("1", "2", "3", "4"), all("pay_loc"));
  }

  @Test
  void rowsFromOutsideArriveOneToFourMonthsLateAndOthersInTheirMonth() {
    for (Delivered visit : FIRST) {
      boolean late = visit.outside() && !visit.get("pay_loc").equals("1");
      long months = visit.monthsLate();
      assertTrue(late ? months >= 1 && months <= 4 : months == 0, visit.get("setl_id"));
    }
    long late = FIRST.stream().filter(v -> v.monthsLate() > 0).count();
    assertEquals(0.115, (double) late / FIRST.size(), 0.01);
    assertTrue(FIRST.stream().anyMatch(v -> v.monthsLate() == 4));
  }

  @Test
  void rowsFromBeyondThePoolingAreaCarryNumbersThatTheRegisterDoesNotKnowAsCodes() {
    Set<String> codes =
        Table.read(folder.resolve("institution.csv"))
            .values()
            .map(row -> row.get("fixmedins_code"))
            .collect(Collectors.toSet());
    for (Delivered visit : FIRST) {
      boolean near = visit.get("fix_blng_admdvs").startsWith("3399");
      assertEquals(near, codes.contains(visit.get("fixmedins_code")), visit.get("setl_id"));
    }
  }

  @Test
  void paperIsSettledWeeksOrMonthsAfterTheService() {
    List<Delivered> paper = FIRST.stream().filter(v -> v.get("pay_loc").equals("1")).toList();
    assertTrue(paper.size() > RESIDENTS / 100);
    assertTrue(
        paper.stream()
            .filter(v -> !v.refund())
            .allMatch(v -> v.get("begndate").compareTo(v.get("setl_time").substring(0, 10)) < 0));
  }

  @Test
  void refundsAreNegativeAndFollowTheirOriginal() {
    Map<String, Delivered> before = new HashMap<>();
    int refunds = 0;
    for (Delivered visit : GOOD) {
      if (visit.refund()) {
        refunds++;
        Delivered original = before.get(visit.get("init_setl_id"));
        assertNotNull(original, visit.get("setl_id"));
        assertTrue(flag(visit));
        assertEquals(-original.row().fen("hifp_pay"), visit.row().fen("hifp_pay"));
        assertEquals(original.get("mdtrt_id"), visit.get("mdtrt_id"));
        assertTrue(visit.get("setl_time").compareTo(original.get("setl_time")) > 0);
      }
      before.put(visit.get("setl_id"), visit);
    }
    assertEquals(0.005, (double) refunds / FIRST.size(), 0.001);
  }

  @Test
  void aRefundedRowMostlyShowsItsFlagOnlyWhenItComesAgain() {
    Map<String, Delivered> first = byNumber(FIRST);
    long flagged =
        AGAIN.stream().filter(v -> flag(v) && !flag(first.get(v.get("setl_id")))).count();
    long refunds = FIRST.stream().filter(Delivered::refund).count();
    assertTrue(flagged > refunds / 2 && flagged < refunds, flagged + " of " + refunds);
    AGAIN.stream()
        .filter(v -> flag(v) && !flag(first.get(v.get("setl_id"))))
        .forEach(
            v -> {
              Delivered original = first.get(v.get("setl_id"));
              assertEquals(amounts(original), amounts(v));
              assertTrue(v.get("updt_time").compareTo(original.get("updt_time")) > 0);
              assertTrue(v.month().isAfter(original.month()));
            });
  }

  @Test
  void someRowsComeAgainTheSameAndSomeCorrected() {
    Map<String, Delivered> first = byNumber(FIRST);
    int same = 0;
    int corrected = 0;
    for (Delivered visit : AGAIN) {
      Delivered original = first.get(visit.get("setl_id"));
      if (Arrays.equals(original.row().row(), visit.row().row())) {
        same++;
      } else if (flag(visit) == flag(original)) {
        corrected++;
        assertNotEquals(amounts(original), amounts(visit));
        assertTrue(visit.get("updt_time").compareTo(original.get("updt_time")) > 0);
      }
    }
    assertEquals(0.001, (double) (same + corrected) / FIRST.size(), 0.0004);
    assertTrue(same > 10 && corrected > 10);
  }

  @Test
  void amountsAddUpButForSome() {
    long wrong = FIRST.stream().filter(v -> !addsUp(v.row())).count();
    assertTrue(wrong >= 4 && wrong <= 20, wrong + " rows do not add up");
  }

  @Test
  void medicineOnlyCostsThePoolNothingForTheMost() {
    List<Delivered> bought = FIRST.stream().filter(v -> v.get("med_type").equals("41")).toList();
    assertEquals(0.25, (double) bought.size() / FIRST.size(), 0.03);
    long prescribed = bought.stream().filter(v -> v.row().fen("hifp_pay") != 0).count();
    assertEquals(0.055, (double) prescribed / bought.size(), 0.015);
  }

  @Test
  void aFewPerCentAreExcludedTreatments() {
    Predicate<Delivered> excluded = v -> v.get("med_type").matches("14.*|28|99331");
    long rows = FIRST.stream().filter(excluded).count();
    assertEquals(0.03, (double) rows / FIRST.size(), 0.02);
    assertTrue(sum(excluded) / sum(v -> true) > 3.0 * rows / FIRST.size(), "they cost more");
    assertTrue(
        all("med_type").containsAll(Set.of("11", "1301", "140104", "140201", "28", "99331")));
  }

  @Test
  void badRowsAreOfEveryKind() {
    int bad = ALL.size() - GOOD.size();
    assertTrue(bad >= 12 && bad <= 20, bad + " odd rows");
    assertTrue(any(v -> v.get("setl_id").isEmpty()));
    assertTrue(any(v -> v.get("certno").equals("1.23457E+17")));
    assertTrue(any(v -> v.get("hifp_pay").contains("O")));
    assertTrue(any(v -> v.get("insutype").equals("777")));
    assertTrue(any(v -> v.get("setl_time").contains("-02-30")));
    assertTrue(any(v -> v.get("psn_no").equals("33992109999999999999")));
    assertTrue(any(v -> v.get("medfee_sumamt").matches("\\d+\\.\\d{3}")));
    assertTrue(any(v -> v.get("vali_flag").equals("2")));
    assertTrue(any(v -> v.get("certno").endsWith("x")));
  }

  @Test
  void numbersAreDistinct() {
    Set<String> refundsAndOriginals =
        FIRST.stream().map(v -> v.get("setl_id")).collect(Collectors.toSet());
    assertEquals(FIRST.size(), refundsAndOriginals.size());
  }

  private static boolean addsUp(Values row) {
    long fee = row.fen("medfee_sumamt");
    long parts =
        row.fen("fulamt_ownpay_amt")
            + row.fen("overlmt_selfpay")
            + row.fen("preselfpay_amt")
            + row.fen("inscp_scp_amt");
    long payers = row.fen("fund_pay_sumamt") + row.fen("acct_pay") + row.fen("psn_cash_pay");
    return fee == parts && fee == payers;
  }

  private static List<String> amounts(Delivered visit) {
    return Arrays.stream(Fees.Part.values())
        .map(part -> visit.get(part.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static boolean flag(Delivered visit) {
    return visit.get("refd_setl_flag").equals("1");
  }

  private static Map<String, Delivered> byNumber(List<Delivered> visits) {
    return visits.stream().collect(Collectors.toMap(v -> v.get("setl_id"), v -> v));
  }

  private static double sum(Predicate<Delivered> which) {
    return FIRST.stream().filter(which).mapToLong(v -> v.row().fen("hifp_pay")).sum();
  }

  private static boolean any(Predicate<Delivered> which) {
    return ALL.stream().anyMatch(which);
  }

  private static Set<String> all(String column) {
    return FIRST.stream().map(v -> v.get(column)).collect(Collectors.toSet());
  }
}
