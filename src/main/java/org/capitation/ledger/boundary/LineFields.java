package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Portion;
import org.capitation.page.MedicalWords;
import org.capitation.page.Words;

/** 费用行的列: what lists of lines of the ledger show. */
@ApplicationScoped
class LineFields {
  @Inject private Words words;

  /** The columns by which lines are known. */
  Field<ChargeLine> date() {
    return Field.<ChargeLine>day("ledger.charges.date", ChargeLine::serviceDate).as(Trait.SORTED);
  }

  Field<ChargeLine> settlement() {
    return Field.<ChargeLine>code("ledger.records.settlement", ChargeLine::settlement)
        .as(Trait.MINOR);
  }

  Field<ChargeLine> person() {
    return Field.<ChargeLine>text("ledger.charges.person", line -> line.patient().name())
        .link(line -> line.patient().id() == 0 ? null : "/desk/person?id=" + line.patient().id());
  }

  Field<ChargeLine> certificate() {
    return Field.<ChargeLine>code(
            "ledger.charges.certificate", line -> line.patient().certificate())
        .as(Trait.MINOR);
  }

  Field<ChargeLine> institution() {
    return Field.text("ledger.charges.institution", line -> line.institution().name());
  }

  Field<ChargeLine> category() {
    return Field.<ChargeLine>code(
            "ledger.charges.category", line -> words.text("ledger.category." + line.category()))
        .as(Trait.MINOR);
  }

  Field<ChargeLine> reason() {
    return Field.<ChargeLine>code(
            "ledger.charges.reason", line -> words.text("ledger.reason." + line.reason()))
        .as(Trait.MINOR);
  }

  Field<ChargeLine> medical() {
    return Field.<ChargeLine>code(
            "ledger.charges.medical", line -> MedicalWords.of(line.medicalType(), words))
        .as(Trait.MINOR);
  }

  Field<ChargeLine> month() {
    return Field.<ChargeLine>day("ledger.charges.month", ChargeLine::month).as(Trait.SPARE);
  }

  /** A refund is a charge with a negative count; what takes something back is red. */
  Field<ChargeLine> kind() {
    return Field.<ChargeLine>text(
            "ledger.charges.kind",
            line -> words.text("ledger.kind." + (line.refund() ? "REFUND" : line.kind())))
        .tone(line -> isTakenBack(line) ? "bad" : "");
  }

  /** The columns that are added up. */
  List<Field<ChargeLine>> amounts() {
    return List.of(
        Field.<ChargeLine>money("ledger.charges.fee", line -> line.amounts().fee())
            .as(Trait.SUMMED)
            .as(Trait.SORTED)
            .as(Trait.MINOR),
        Field.<ChargeLine>money("ledger.charges.fund", line -> line.amounts().fund())
            .as(Trait.SUMMED)
            .as(Trait.SORTED));
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
