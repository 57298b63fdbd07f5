package org.capitation.ledger.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Table;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.OutsideCharges;
import org.capitation.ledger.Ruled;
import org.capitation.page.MedicalWords;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.value.Money;

/** 核查表的各表, in a language. */
final class CheckTables {
  private final Locale language;

  CheckTables(Locale language) {
    this.language = language;
  }

  /** Where the visits took place, the own community among the others. */
  Table categories(CheckReport.Charged charged) {
    Money all = charged.sum().fund();
    List<List<Object>> rows = new ArrayList<>();
    for (Category category : Category.values()) {
      boolean own = category == Category.OWN_COMMUNITY;
      Amounts sum = own ? charged.own() : charged.outside().of(category);
      rows.add(
          Arrays.asList(
              category(category),
              sum.visits(),
              sum.fee(),
              sum.fund(),
              CheckReport.share(sum.fund(), all)));
    }
    Amounts sum = charged.sum();
    return Table.of(
            text("ledger.report.check.categories"),
            List.of(
                Column.of(text("ledger.charges.category"), Kind.TEXT, 140),
                visits(),
                fee(),
                fund(),
                share()),
            rows)
        .total(total(0, sum.visits(), sum.fee(), sum.fund(), null));
  }

  /** What each institution earned. */
  Table institutions(OutsideCharges outside) {
    Amounts all = outside.sum();
    List<List<Object>> rows = new ArrayList<>();
    for (Map.Entry<OutsideCharges.Visited, Amounts> one : outside.byInstitution().entrySet()) {
      Amounts sum = one.getValue();
      rows.add(
          Arrays.asList(
              category(one.getKey().category()),
              one.getKey().institution().code(),
              one.getKey().institution().name(),
              sum.visits(),
              sum.fee(),
              sum.fund(),
              CheckReport.share(sum.fund(), all.fund())));
    }
    return Table.of(
            text("ledger.report.check.institutions"),
            List.of(
                Column.of(text("ledger.charges.category"), Kind.TEXT, 110),
                Column.of(text("ledger.report.check.code"), Kind.CODE, 100),
                Column.of(text("ledger.charges.institution"), Kind.TEXT, 260),
                visits(),
                fee(),
                fund(),
                share()),
            rows)
        .total(total(2, all.visits(), all.fee(), all.fund(), null));
  }

  /** The single visits. */
  Table visits(List<ChargeLine> lines) {
    List<List<Object>> rows = lines.stream().map(this::row).toList();
    Amounts all = new OutsideCharges(lines).sum();
    return Table.of(
            text("ledger.report.check.visits"),
            List.of(
                Column.of(text("ledger.charges.category"), Kind.TEXT, 66),
                Column.of(text("ledger.charges.institution"), Kind.TEXT, 130),
                Column.of(text("ledger.charges.date"), Kind.DAY, 52),
                Column.of(text("ledger.charges.person"), Kind.TEXT, 42),
                Column.of(text("ledger.charges.certificate"), Kind.CODE, 96),
                Column.of(text("ledger.charges.medical"), Kind.TEXT, 56),
                Column.of(text("ledger.records.settlement"), Kind.CODE, 124),
                Column.of(text("ledger.charges.kind"), Kind.CODE, 42),
                Column.count(text("ledger.opening.visits"), 32),
                fee(),
                fund()),
            rows)
        .total(total(7, all.visits(), all.fee(), all.fund()));
  }

  private List<Object> row(ChargeLine line) {
    return List.of(
        category(line.category()),
        line.institution().name(),
        line.serviceDate(),
        line.patient().name(),
        line.patient().certificate(),
        MedicalWords.of(line.medicalType(), language),
        line.settlement(),
        text("ledger.kind." + (line.refund() ? "REFUND" : line.kind())),
        line.amounts().visits(),
        line.amounts().fee(),
        line.amounts().fund());
  }

  /** The disputes, with what was decided once all have signed. */
  Table disputes(CheckReport.Disputed disputed) {
    List<List<Object>> rows =
        disputed.rows().stream().map(row -> row(row, disputed.names())).toList();
    return Table.of(
            text("ledger.report.check.disputes"),
            List.of(
                Column.of(text("ledger.records.settlement"), Kind.CODE, 120),
                Column.of(text("ledger.charges.person"), Kind.TEXT, 48),
                Column.of(text("ledger.charges.certificate"), Kind.CODE, 98),
                Column.of(text("ledger.charges.date"), Kind.DAY, 54),
                Column.of(text("ledger.charges.institution"), Kind.TEXT, 110),
                Column.of(text("ledger.charges.month"), Kind.DAY, 44),
                Column.of(text("ledger.disputes.ground"), Kind.TEXT, 74),
                Column.of(text("ledger.disputes.filed"), Kind.DAY, 54),
                Column.of(text("ledger.disputes.state"), Kind.TEXT, 56),
                Column.of(text("ledger.dispute.decision"), Kind.TEXT, 110),
                fund()),
            rows)
        .total(total(9, disputed.fund(state -> true)));
  }

  private List<Object> row(CheckReport.Row row, Map<Integer, String> names) {
    Dispute dispute = row.dispute();
    return Arrays.asList(
        dispute.subject().settlement(),
        row.line().patient().name(),
        row.line().patient().certificate(),
        row.line().serviceDate(),
        row.line().institution().name(),
        dispute.subject().place().month(),
        text("ledger.dispute.ground." + dispute.claim().ground()),
        dispute.standing().created().day(),
        text("ledger.dispute.state." + dispute.standing().state()),
        decision(dispute, names),
        dispute.subject().fund());
  }

  /** To where the visit goes, or that it stays; null before all have signed. */
  private String decision(Dispute dispute, Map<Integer, String> names) {
    return switch (dispute.standing().state()) {
      case UPHELD ->
          dispute.live().flatMap(Dispute.Decision::upheld).map(to -> to(to, names)).orElse(null);
      case REFUSED -> text("ledger.dispute.verdict.REFUSAL");
      default -> null;
    };
  }

  private String to(Ruled to, Map<Integer, String> names) {
    return to.home() == Community.NONE
        ? text("ledger.dispute.target.nobody")
        : text("ledger.dispute.asks.transfer", names.get(to.home()));
  }

  /** The last row: its name, so many cells without a sum, and the sums. */
  private List<Object> total(int without, Object... sums) {
    List<Object> total = new ArrayList<>();
    total.add(text("ledger.report.check.total"));
    total.addAll(Collections.nCopies(without, null));
    total.addAll(Arrays.asList(sums));
    return total;
  }

  private Column visits() {
    return Column.count(text("ledger.opening.visits"), 60);
  }

  private Column fee() {
    return Column.money(text("ledger.charges.fee"), 64);
  }

  private Column fund() {
    return Column.money(text("ledger.charges.fund"), 64);
  }

  private Column share() {
    return Column.of(text("ledger.report.check.fund-share"), Kind.PER_CENT, 60);
  }

  private String category(Category category) {
    return text("ledger.category." + category);
  }

  private String text(String key, Object... arguments) {
    return Words.text(language, key, arguments);
  }
}
