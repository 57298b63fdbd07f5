package org.capitation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Matter;
import org.junit.jupiter.api.Test;

/** What waits, by kind. */
class WaitingTest {
  private static final LocalDateTime EARLY = LocalDateTime.of(2026, 2, 1, 8, 0);
  private static final LocalDateTime LATE = LocalDateTime.of(2026, 2, 20, 8, 0);

  @Test
  void kinds_keep_the_order_of_their_first() {
    List<Waiting> kinds =
        Waiting.of(List.of(matter("b", 1, LATE), matter("a", 1, EARLY), matter("b", 1, EARLY)));
    assertEquals(List.of("b", "a"), kinds.stream().map(Waiting::kind).toList());
    assertEquals(2, kinds.get(0).count());
    assertEquals(Optional.of(EARLY), kinds.get(0).since());
  }

  @Test
  void a_matter_counts_as_many_as_it_is_about() {
    Waiting waiting =
        Waiting.of(List.of(matter("dispute.take", 17, EARLY), matter("dispute.take", 3, LATE)))
            .get(0);
    assertEquals(20, waiting.count());
  }

  @Test
  void one_matter_leads_to_its_page_and_several_to_their_list() {
    Matter one = matter("payment.sign", 1, EARLY);
    assertEquals("/x?id=1", Waiting.of(List.of(one)).get(0).address());
    assertEquals("/desk/tasks?kind=payment.sign", Waiting.of(List.of(one, one)).get(0).address());
  }

  @Test
  void the_first_deadline_counts() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    Matter sooner = matter("a", 1, LATE).until(Optional.of(first));
    Matter later = matter("a", 1, EARLY).until(Optional.of(first.plusDays(1)));
    Matter never = matter("a", 1, EARLY);
    assertEquals(Optional.of(first), Waiting.of(List.of(never, later, sooner)).get(0).due());
    assertEquals(Optional.empty(), Waiting.of(List.of(never)).get(0).due());
  }

  private static Matter matter(String kind, long count, LocalDateTime since) {
    return Matter.of(kind, List.of(), "/x?id=1", Optional.of(since)).of(count);
  }
}
