package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.attribution.Revision.Held;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.Fee;
import org.capitation.registry.InsuredPerson;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class RevisionTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 1, 1);
  private static final Signatory GIVER = new Signatory(1, 11);
  private static final Signatory TAKER = new Signatory(2, 22);
  private static final Fee PAID =
      Fee.of(new Fee.Payers(Money.ofFen(5000), Money.ofFen(3000), Money.ofFen(2000)));

  @Test
  void a_contract_is_divided_at_the_day_and_costs_nothing_again() {
    List<Revision> both = resigned(contract("N1", BEGIN, END));
    assertEquals(2, both.size());
    Contract ended = both.get(0).after();
    assertEquals(new DateRange(BEGIN, DAY), ended.range());
    assertEquals(ContractState.TERMINATED, ended.state());
    assertEquals(EndReason.SIGNED_AGAIN, ended.endReason());
    assertEquals(END, ended.agreedTo());
    assertEquals(PAID, ended.service().fee());
    Contract fresh = both.get(1).after();
    assertTrue(both.get(1).isNew());
    assertEquals(new DateRange(DAY, END), fresh.range());
    assertEquals(2, fresh.enrolment().team());
    assertEquals(22, fresh.doctor());
    assertEquals(ContractState.SIGNED, fresh.state());
    assertEquals("P1", fresh.service().code());
    assertEquals(Fee.NONE, fresh.service().fee());
    assertEquals("F1", fresh.service().family());
  }

  @Test
  void what_begins_on_the_day_or_later_changes_hands_whole() {
    for (LocalDate from : List.of(DAY, DAY.plusDays(1))) {
      List<Revision> one = resigned(contract("N1", from, END));
      assertEquals(1, one.size());
      assertEquals(new DateRange(from, END), one.get(0).after().range());
      assertEquals(2, one.get(0).after().enrolment().team());
      assertEquals(PAID, one.get(0).after().service().fee());
    }
  }

  @Test
  void what_ended_before_the_day_or_is_cancelled_or_with_the_taker_stays() {
    assertEquals(List.of(), resigned(contract("N1", BEGIN, DAY)));
    assertEquals(2, resigned(contract("N1", BEGIN, DAY.plusDays(1))).size(), "one day is left");
    Contract contract = contract("N1", BEGIN, END);
    assertEquals(List.of(), resigned(contract.in(ContractState.CANCELLED, null)));
    assertEquals(List.of(), Revision.resigned(new Held(contract, 0), GIVER, DAY));
  }

  @Test
  void what_is_terminated_already_ends_then_with_the_taker_too() {
    Contract fresh =
        resigned(contract("N1", BEGIN, END).ended(DAY.plusDays(9), EndReason.MOVED)).get(1).after();
    assertEquals(new DateRange(DAY, DAY.plusDays(10)), fresh.range());
    assertEquals(ContractState.TERMINATED, fresh.state());
    assertEquals(EndReason.MOVED, fresh.endReason());
  }

  @Test
  void the_guardians_history_is_as_it_would_be_too() {
    Revisions revisions = new Revisions(resigned(contract("N1", BEGIN, END)));
    Evidence child = Evidence.of(person(8), EnrolmentHistory.NONE);
    Evidence parent =
        Evidence.of(
            person(7), new EnrolmentHistory(List.of(contract("N1", BEGIN, END).enrolment())));
    Evidence after = revisions.on(child.with(parent));
    assertEquals(EnrolmentHistory.NONE, after.history());
    EnrolmentHistory guardians = after.guardian().orElseThrow().history();
    assertEquals(1, guardians.on(DAY.minusDays(1)).orElseThrow().team());
    assertEquals(2, guardians.on(DAY).orElseThrow().team());
  }

  @Test
  void taking_back_leaves_everything_as_it_was_but_what_was_changed_since() {
    Seeds.each(
        200,
        random -> {
          List<Held> before = random(random);
          List<Held> after = written(before, new MassChange.ListResigned(GIVER, TAKER, DAY));
          List<FormerContract> former = former(before);
          int touched = random.nextInt(before.size());
          Held other = after.get(touched);
          List<Held> now = new ArrayList<>(after);
          boolean concerned =
              former.stream().anyMatch(f -> f.number().equals(other.contract().number()));
          now.set(touched, new Held(other.contract(), other.version() + 1));
          long person = other.contract().enrolment().person();
          List<Revision> back = FormerContract.back(former, now);
          for (Held was : before) {
            boolean stays = concerned && was.contract().enrolment().person() == person;
            Contract is =
                back.stream()
                    .map(Revision::after)
                    .filter(c -> c.number().equals(was.contract().number()))
                    .findFirst()
                    .orElseGet(() -> find(now, was.contract().number()));
            Contract wanted = stays ? find(now, was.contract().number()) : was.contract();
            assertEquals(wanted, is);
          }
          back.stream()
              .map(Revision::after)
              .filter(c -> c.number().startsWith("Q"))
              .forEach(c -> assertTrue(c.isCancelled(), c.toString()));
        });
  }

  private static Contract find(List<Held> held, String number) {
    return held.stream()
        .map(Held::contract)
        .filter(c -> c.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static List<Revision> edited(List<Held> held, MassChange change) {
    List<Revision> numbered = new ArrayList<>();
    for (Revision r : change.edit(new Registers(List.of(), List.of(), held)).contracts()) {
      numbered.add(r.isNew() ? r.numbered("Q" + numbered.size()) : r);
    }
    return numbered;
  }

  private static List<FormerContract> former(List<Held> held) {
    return edited(held, new MassChange.ListResigned(GIVER, TAKER, DAY)).stream()
        .map(Revision::former)
        .toList();
  }

  /** As the store would have them afterwards, the new ones last. */
  private static List<Held> written(List<Held> held, MassChange change) {
    List<Held> after = new ArrayList<>(held);
    for (Revision r : edited(held, change)) {
      if (r.isNew()) {
        after.add(new Held(r.after(), 0));
      } else {
        after.replaceAll(
            h ->
                h.contract().number().equals(r.after().number())
                    ? new Held(r.after(), h.version() + 1)
                    : h);
      }
    }
    return after;
  }

  private static List<Held> random(SplittableRandom random) {
    List<Held> held = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      LocalDate from = DAY.plusDays(random.nextInt(20) - 10);
      Contract contract = contract("N" + i, i / 2, from, from.plusDays(1 + random.nextInt(20)));
      held.add(
          new Held(
              random.nextInt(4) == 0 ? contract.ended(from, EndReason.MOVED) : contract,
              random.nextInt(3)));
    }
    return held;
  }

  private static List<Revision> resigned(Contract contract) {
    return Revision.resigned(new Held(contract, 3), TAKER, DAY);
  }

  private static Contract contract(String number, LocalDate from, LocalDate to) {
    return contract(number, 7, from, to);
  }

  private static Contract contract(String number, long person, LocalDate from, LocalDate to) {
    return new Contract(
        new Enrolment(number, person, 1, from, new DateRange(from, to), List.of("03")),
        11,
        to,
        ContractState.SIGNED,
        null,
        new Contract.Service("P1", PAID, "F1"),
        null);
  }

  private static InsuredPerson person(long id) {
    return InsuredPerson.of(id, null, List.of());
  }
}
