package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Portion;
import org.capitation.page.MedicalWords;
import org.capitation.page.Words;
import org.capitation.value.Money;

/** 费用行的列: what lists of lines of the ledger show. */
@ApplicationScoped
class LineFields {
  @Inject private Words words;

  /**
   * All columns, in their order.
   *
   * @param spare the names of those that are shown to those only who choose them
   */
  List<Field<ChargeLine>> all(String... spare) {
    Set<String> hidden = Set.of(spare);
    return Stream.of(
            Field.<ChargeLine>day("ledger.charges.date", ChargeLine::serviceDate).as(Trait.SORTED),
            Field.<ChargeLine>code("ledger.records.settlement", ChargeLine::settlement)
                .as(Trait.MINOR),
            Field.<ChargeLine>text("ledger.charges.person", line -> line.patient().name())
                .link(LineFields::person),
            Field.<ChargeLine>code(
                    "ledger.charges.certificate", line -> line.patient().certificate())
                .as(Trait.MINOR),
            Field.<ChargeLine>text("ledger.charges.institution", line -> line.institution().name()),
            word("ledger.charges.category", line -> "ledger.category." + line.category()),
            word("ledger.charges.reason", line -> "ledger.reason." + line.reason()),
            Field.<ChargeLine>code(
                    "ledger.charges.medical", line -> MedicalWords.of(line.medicalType(), words))
                .as(Trait.MINOR),
            Field.<ChargeLine>day("ledger.charges.month", ChargeLine::month),
            // what takes something back is red
            Field.<ChargeLine>text("ledger.charges.kind", this::kind)
                .tone(line -> isTakenBack(line) ? "bad" : ""),
            amount("ledger.charges.fee", Amounts::fee).as(Trait.MINOR),
            amount("ledger.charges.fund", Amounts::fund))
        .map(field -> hidden.contains(field.name()) ? field.as(Trait.SPARE) : field)
        .toList();
  }

  private static String person(ChargeLine line) {
    return line.patient().id() == 0 ? null : "/desk/person?id=" + line.patient().id();
  }

  private Field<ChargeLine> word(String key, Function<ChargeLine, String> word) {
    return Field.<ChargeLine>code(key, line -> words.text(word.apply(line))).as(Trait.MINOR);
  }

  /** A refund is a charge with a negative count. */
  private String kind(ChargeLine line) {
    return words.text("ledger.kind." + (line.refund() ? "REFUND" : line.kind()));
  }

  private static Field<ChargeLine> amount(String key, Function<Amounts, Money> amount) {
    return Field.<ChargeLine>money(key, line -> amount.apply(line.amounts()))
        .as(Trait.SUMMED)
        .as(Trait.SORTED);
  }

  private static boolean isTakenBack(ChargeLine line) {
    return line.amounts().visits() < 0 || line.amounts().fund().isNegative();
  }

  /** Which lines the store is to give. */
  static ChargeStore.Page page(Asked asked) {
    ChargeStore.Sort sort =
        Arrays.stream(ChargeStore.Sort.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(asked.order().field()))
            .findFirst()
            .orElseThrow();
    return new ChargeStore.Page(asked.first(), asked.size(), sort, asked.order().descending());
  }

  static Portion<ChargeLine> portion(ChargeList found) {
    return new Portion<>(
        found.count(), Map.of("fee", found.sum().fee(), "fund", found.sum().fund()), found.lines());
  }
}
