package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.payment.Payment;
import org.capitation.payment.YearOfPayments;
import org.capitation.value.Quotient;

/** 写封存文本: what a settlement was computed from, line by line; {@link SealReader} reads it. */
final class SealWriter {
  /** The first word of a text, and the version of its form. */
  static final String FORM = "capitation-settlement\t1";

  /** The line before what came out. */
  static final String RESULTS = "results";

  /** What stands for no figure. */
  static final String NONE = "-";

  private final List<String> lines = new ArrayList<>();

  private SealWriter() {}

  static List<String> lines(SealedYear year) {
    SealWriter writer = new SealWriter();
    writer.head(year);
    year.lines().forEach(writer::community);
    return writer.lines;
  }

  private void head(SealedYear year) {
    lines.add(FORM);
    SealedYear.Subject subject = year.subject();
    line(
        "subject",
        subject.county(),
        subject.pot().insuranceType(),
        subject.year().year(),
        subject.year().startMonth(),
        subject.number());
    line("policy", year.policy().document(), year.policy().name());
    List<String> pack = year.policy().text().lines().toList();
    line("pack", pack.size());
    pack.forEach(one -> lines.add("|" + one));
    line("reserve", year.reserve());
    year.closing().ifPresent(digest -> line("closing", digest));
    SettlementDraft.Unattributed none = year.unattributed();
    line("unattributed", none.memberMonths(), none.budget(), none.notCharged());
  }

  private void community(SealedYear.Line one) {
    SealedYear.SettledCommunity who = one.community();
    line("community", who.code(), who.name(), who.memberMonths(), one.posted());
    Settlement.Inputs inputs = one.inputs();
    line("members", figure(inputs.members().part()), figure(inputs.members().whole()));
    inputs.segments().forEach(this::segment);
    assessment(inputs.assessment());
    line("clawback", inputs.clawback());
    inputs.relief().ifPresent(this::relief);
    paid(inputs.paid());
    one.cause().deviation().forEach(part -> line("deviation", part.cause(), part.amount()));
    for (Responsibility each : one.cause().responsibilities()) {
      line(
          "responsibility",
          each.cause(),
          each.share().map(share -> figure(share.value())).orElse(NONE),
          each.amount().map(String::valueOf).orElse(NONE),
          each.words());
    }
  }

  private void segment(Segment one) {
    line("segment", one.population(), one.budget(), one.spending(), one.violations(), one.before());
    one.adjustments()
        .forEach(each -> line("adjustment", each.amount(), each.reason(), each.document()));
  }

  private void assessment(Assessment one) {
    one.score().ifPresent(score -> line("score", figure(score)));
    new TreeMap<>(one.indicators()).forEach(this::indicator);
    one.members().forEach((code, score) -> line("member", code, figure(score)));
  }

  private void indicator(String name, Quotient figure) {
    line("indicator", name, figure(figure.part()), figure(figure.whole()));
  }

  private void relief(Relief relief) {
    if (relief instanceof Relief.OfShare share) {
      line("relief", "share", figure(share.share().value()), share.reason());
    } else if (relief instanceof Relief.OfYuan yuan) {
      line("relief", "yuan", yuan.amount(), yuan.reason());
    }
  }

  private void paid(YearOfPayments year) {
    Payment sum = year.sum();
    line("owed", year.debt(), year.advance());
    line(
        "paid",
        sum.accepted(),
        sum.allotted(),
        sum.kept(),
        sum.net(),
        sum.approved(),
        sum.withheld(),
        sum.debtRecovered(),
        sum.advanceRecovered());
  }

  /** With its scale, so that it is read as the very same. */
  private static String figure(BigDecimal figure) {
    return figure.toString();
  }

  private void line(String key, Object... values) {
    lines.add(
        Stream.concat(Stream.of(key), Stream.of(values).map(String::valueOf).map(SealWriter::plain))
            .collect(Collectors.joining("\t")));
  }

  private static String plain(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
