package org.capitation.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.capitation.enrolment.Change.Difference;
import org.capitation.enrolment.Fee.Payers;
import org.capitation.page.Words;
import org.capitation.value.Money;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final Stamp STAMP = new Stamp(LocalDateTime.of(2026, 3, 2, 9, 0), "it");
  private static final Fee FEE = Fee.of(new Payers(yuan("50"), yuan("40.01"), yuan("29.99")));

  @Test
  void E14_a_change_tells_what_was_and_what_became_of_it() {
    Contract old = signed();
    Contract ended = old.ended(LocalDate.of(2026, 6, 30), EndReason.MOVED);
    assertEquals(
        List.of(
            new Difference("last", "2027-02-28", "2026-06-30"),
            new Difference("reason", "", "02"),
            new Difference("state", "1", "2")),
        Change.between(text(old), text(ended)));
    assertEquals(List.of(), Change.between(text(old), text(old)));
  }

  @Test
  void E14_the_log_of_a_contract_replays_to_what_it_is() {
    Contract first = signed();
    Contract ended = first.ended(LocalDate.of(2026, 6, 30), EndReason.MOVED);
    Contract undone = first.of(first.enrolment().during(ended.agreed()));
    assertEquals(text(undone), replayed(first, ended, undone));
    Contract cancelled = ended.in(ContractState.CANCELLED, null);
    assertEquals(text(cancelled), replayed(first, ended, cancelled));
    assertEquals(Map.of(), Change.replayed(List.of()));
  }

  @Test
  void every_field_has_a_name_in_both_languages() {
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      for (String field :
          text(signed().ended(LocalDate.of(2026, 6, 30), EndReason.MOVED)).keySet()) {
        assertTrue(Words.bundle(language).containsKey("enrolment.field." + field), field);
      }
      for (Change.Kind kind : Change.Kind.values()) {
        assertTrue(Words.bundle(language).containsKey("enrolment.change." + kind), kind::name);
      }
      for (ContractState state : ContractState.values()) {
        assertTrue(Words.bundle(language).containsKey("enrolment.state." + state.code()));
      }
      for (EndReason reason : EndReason.values()) {
        assertTrue(Words.bundle(language).containsKey("enrolment.end." + reason.code()));
      }
    }
  }

  @Test
  void E12_the_parts_of_a_fee_add_up_to_it() {
    assertEquals(yuan("120"), FEE.amount());
    assertThrows(IllegalArgumentException.class, () -> new Fee(yuan("120.01"), FEE.payers()));
    FeeSum sum =
        new FeeSum(2, yuan("240.00"), FEE.payers())
            .plus(FeeSum.NONE)
            .plus(new FeeSum(1, yuan("120.00"), FEE.payers()));
    assertEquals(3, sum.contracts());
    assertEquals(yuan("360.00"), sum.fee());
    assertEquals(yuan("120.00"), sum.undivided());
  }

  private static Contract signed() {
    Contract plain = Contracts.of("Q1", "2026-03-01");
    return new Contract(
        plain.enrolment(),
        1,
        plain.agreedTo(),
        ContractState.SIGNED,
        null,
        new Contract.Service("B01", FEE, "F1"),
        null);
  }

  private static Map<String, String> replayed(Contract... states) {
    return Change.replayed(
        Stream.iterate(0, i -> i < states.length, i -> i + 1)
            .map(i -> change(i == 0 ? Map.of() : text(states[i - 1]), text(states[i])))
            .toList());
  }

  private static Change change(Map<String, String> before, Map<String, String> after) {
    return new Change(
        "Q1", Change.Kind.CORRECTED, Change.between(before, after), Order.Grounds.NONE, STAMP);
  }

  private static Map<String, String> text(Contract contract) {
    return ContractText.of(contract, Contracts.STAFF);
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }
}
