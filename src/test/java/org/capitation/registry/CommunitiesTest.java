package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

/** Community 1 was merged into 2 on 1 July; community 2 began with April. */
class CommunitiesTest {
  private static final DateRange YEAR = days("01-01", "12-31");
  private static final Communities COMMUNITIES =
      new Communities(
          List.of(
              new Community(1, "C01", "", "", days("01-01", "06-30")),
              new Community(2, "C02", "", "", days("04-01", "12-31"))));

  @Test
  void G6_memberships_count_while_their_community_exists() {
    assertEquals(
        List.of(
            new Membership(1, 11, days("01-01", "06-30")),
            new Membership(2, 12, days("04-01", "12-31")),
            new Membership(2, 13, days("05-01", "05-31"))),
        COMMUNITIES.memberships(
            List.of(
                new Membership(1, 11, YEAR),
                new Membership(2, 12, YEAR),
                new Membership(2, 13, days("05-01", "05-31")),
                new Membership(1, 14, days("07-01", "12-31")),
                new Membership(9, 15, YEAR))));
  }

  @Test
  void G6_catchments_count_while_their_community_exists() {
    assertEquals(
        List.of(township(1, days("06-30", "06-30")), township(2, days("07-01", "12-31"))),
        COMMUNITIES.catchments(
            List.of(
                township(1, days("06-30", "12-31")),
                township(2, days("07-01", "12-31")),
                township(2, days("03-01", "03-31")))));
  }

  private static Catchment township(int community, DateRange range) {
    return new Catchment(Catchment.Kind.TOWNSHIP, "339921100", community, range);
  }

  private static DateRange days(String first, String last) {
    return DateRange.ofDays(LocalDate.parse("2025-" + first), LocalDate.parse("2025-" + last));
  }
}
