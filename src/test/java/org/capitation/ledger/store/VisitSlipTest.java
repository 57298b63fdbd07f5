package org.capitation.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitSlipTest {
  private static final String PLAIN = "00000000000000ff 7 42 3 80.00 50.05 2025-03-05";
  private static final String REFUND = "8000000000000000 8 0 0 -80.10 -0.05 1969-12-31";
  private static final String PAPER =
      "0123456789abcdef 9 1 12 0.00 0.00 2024-02-29 2024-03-01 2023-12-31";

  @Test
  void slips_are_taken_one_after_the_other_and_again_from_where_they_begin() {
    byte[] text = String.join("\n", PLAIN, PAPER, REFUND).getBytes(StandardCharsets.US_ASCII);
    VisitSlip slip = new VisitSlip(text);
    List<Integer> positions = new ArrayList<>();
    List<String> read = new ArrayList<>();
    while (slip.next()) {
      positions.add(slip.position());
      read.add(text(slip));
    }
    assertEquals(
        List.of(
            "ff 7 42 3 8000 5005 2025-03-05 2025-03-05 2025-03-05",
            "123456789abcdef 9 1 12 0 0 2024-02-29 2024-03-01 2023-12-31",
            "8000000000000000 8 0 0 -8010 -5 1969-12-31 1969-12-31 1969-12-31"),
        read);
    slip.read(positions.get(1));
    assertEquals(read.get(1), text(slip));
  }

  @Test
  void days_are_counted_as_calendars_count_them() {
    for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2029; day = day.plusDays(1)) {
      VisitSlip slip =
          new VisitSlip(
              ("0000000000000000 1 1 0 0.00 0.00 " + day).getBytes(StandardCharsets.US_ASCII));
      assertTrue(slip.next());
      assertEquals(day.toEpochDay(), slip.serviceDay());
      assertFalse(slip.next());
    }
  }

  private static String text(VisitSlip slip) {
    return Long.toHexString(slip.mark())
        + " %d %d %d %d %d "
            .formatted(slip.visit(), slip.person(), slip.attribution(), slip.fee(), slip.fund())
        + LocalDate.ofEpochDay(slip.serviceDay())
        + " "
        + LocalDate.ofEpochDay(slip.settledDay())
        + " "
        + LocalDate.ofEpochDay(slip.begunDay());
  }
}
