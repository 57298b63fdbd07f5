package org.capitation.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.enrolment.SignedPerson.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sign-up lacks (E23): the first that is true, and nothing of what is all right. */
class GapTest {
  private static final Set<Integer> OWN = Set.of(1, 2);

  @ParameterizedTest
  @CsvSource({
    // state, alive, signed again, insured, homes, gap
    "EXPIRED, true, false, true, 1, LAPSED",
    "EXPIRED, true, false, false, '', LAPSED",
    "EXPIRED, true, true, false, '', ",
    "EXPIRED, false, false, false, '', ",
    "IN_FORCE, true, true, true, 1, ",
    "IN_FORCE, true, true, true, 2, ",
    "IN_FORCE, true, true, false, 1, UNINSURED",
    "IN_FORCE, true, true, false, '', UNINSURED",
    "IN_FORCE, true, true, true, '', UNATTRIBUTED",
    "IN_FORCE, true, true, true, 3, ELSEWHERE",
    "EXPIRING, true, true, true, 3, ELSEWHERE",
    "EXPIRING, true, true, true, '1 3', ",
    "FUTURE, true, true, false, '', ",
  })
  void firstThatIsTrue(
      State state, boolean alive, boolean again, boolean insured, String homesOf, Gap gap) {
    Set<Integer> homes =
        homesOf.isEmpty()
            ? Set.of()
            : Arrays.stream(homesOf.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
    assertEquals(gap, Gap.of(state, new Gap.Known(alive, again, insured, homes), OWN).orElse(null));
  }

  @Test
  void nobodyIsElsewhereOfADoctorWhoWorksForNoCommunity() {
    Gap.Known known = new Gap.Known(true, true, true, Set.of(3));
    assertEquals(true, Gap.of(State.IN_FORCE, known, Set.of()).isEmpty());
  }
}
