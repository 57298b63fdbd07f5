package org.capitation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.capitation.audit.Chain.Break;
import org.capitation.audit.Chain.Head;
import org.capitation.audit.Chain.Link;
import org.junit.jupiter.api.Test;

/** Whatever is done to a chain, its walk finds the first place. */
class ChainTest {
  private final List<Link> links = new ArrayList<>();
  private Head head = Head.NONE;

  ChainTest() {
    for (long id = 11; id <= 15; id++) {
      Event event = event(id, "one");
      head = head.then(event);
      links.add(new Link(head.number(), id, head.seal(), event));
    }
  }

  private static Event event(long id, String object) {
    return new Event(
        id,
        LocalDateTime.of(2026, 3, 2, 10, 0),
        new Actor("zhang", "338840", "POST /x", "10.0.0.1", "abc"),
        Outcome.DONE,
        new Deed("budget.BudgetRounds.adjust", "C01", null, object, ""),
        List.of(new Change("budget_budget", "7", "total", "1.00", null)));
  }

  private Break broken() {
    Chain.Walk walk = new Chain.Walk();
    walk.take(links.subList(0, 2));
    walk.take(links.subList(2, links.size()));
    walk.end(head);
    return walk.found();
  }

  @Test
  void U9_a_whole_chain_is_whole() {
    assertNull(broken());
    assertEquals(5, head.number());
  }

  @Test
  void U9_a_changed_event_is_found() {
    Link third = links.get(2);
    links.set(2, new Link(3, 13, third.seal(), event(13, "other")));
    assertEquals(new Break(Break.Kind.CHANGED, 3, 13), broken());
  }

  @Test
  void U9_a_changed_event_with_a_seal_of_its_own_is_found_at_the_next() {
    Event other = event(13, "other");
    links.set(2, new Link(3, 13, Chain.seal(links.get(1).seal(), other), other));
    assertEquals(new Break(Break.Kind.CHANGED, 4, 14), broken());
  }

  @Test
  void U9_a_removed_event_is_found() {
    links.set(2, new Link(3, 13, links.get(2).seal(), null));
    assertEquals(new Break(Break.Kind.REMOVED, 3, 13), broken());
  }

  @Test
  void U9_an_event_removed_with_its_seal_is_found() {
    links.remove(2);
    assertEquals(new Break(Break.Kind.REMOVED, 3, 0), broken());
  }

  @Test
  void U9_the_last_event_removed_with_its_seal_is_found() {
    links.remove(4);
    assertEquals(new Break(Break.Kind.REMOVED, 5, 0), broken());
  }

  @Test
  void U9_two_events_that_changed_places_are_found() {
    Link second = links.get(1);
    Link third = links.get(2);
    links.set(1, new Link(2, 13, second.seal(), third.event()));
    links.set(2, new Link(3, 12, third.seal(), second.event()));
    assertEquals(new Break(Break.Kind.CHANGED, 2, 13), broken());
  }

  @Test
  void U9_an_event_put_in_is_found() {
    Event sixth = event(16, "one");
    links.add(new Link(6, 16, Chain.seal(head.seal(), sixth), sixth));
    assertEquals(new Break(Break.Kind.ADDED, 6, 0), broken());
  }

  @Test
  void U9_an_event_that_nobody_sealed_is_found() {
    Chain.Walk walk = new Chain.Walk();
    walk.take(links);
    walk.end(head);
    walk.unsealed(99);
    assertEquals(new Break(Break.Kind.ADDED, 0, 99), walk.found());
  }

  @Test
  void U8_no_part_can_be_taken_for_another() {
    assertNotEquals(
        Chain.canonical(event(1, "a\n1:b")), Chain.canonical(event(1, "a")), "a line break");
    Deed left = new Deed("a", "b", null, "", "");
    Deed right = new Deed("a", "", null, "b", "");
    assertNotEquals(text(left), text(right));
    assertNotEquals(text(new Deed("a", "", null, "", "")), text(new Deed("a", "", 0L, "", "")));
  }

  private static String text(Deed deed) {
    Event event = event(1, "");
    return Chain.canonical(
        new Event(1, event.at(), event.actor(), event.outcome(), deed, List.of()));
  }

  @Test
  void changes_are_read_back_as_they_were() {
    List<Change> changes =
        List.of(
            new Change("t", "1/2", "c", null, "a\tb\nc\\N\r"),
            new Change("t", "", "", "\\N", ""),
            Change.counted("t", 21));
    assertEquals(changes, ChangeText.read(ChangeText.of(changes)));
    assertEquals(List.of(), ChangeText.read(""));
  }
}
