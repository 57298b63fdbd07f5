package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.OutsideCharges;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 费用核查表: what a community is charged for visits elsewhere, and what it disputes. */
final class CheckReport implements Report {
  private final ReportMonth about;
  private final Community community;
  private final Charged charged;
  private final Disputed disputed;

  /**
   * 本月费用.
   *
   * @param own what its people came to at its own institutions
   * @param outside what they came to elsewhere
   */
  record Charged(Amounts own, OutsideCharges outside) {
    Amounts sum() {
      return own.plus(outside.sum());
    }
  }

  /**
   * 核查申诉.
   *
   * @param until the last day on which charges of the month can be disputed; nothing without one
   * @param rows the disputes of the year whose visits stood in the month or before, the oldest
   *     first
   * @param names the names of the communities, by key
   */
  record Disputed(Optional<LocalDate> until, List<Row> rows, Map<Integer, String> names) {
    Disputed {
      rows = List.copyOf(rows);
      names = Map.copyOf(names);
    }

    /** What the disputes that fit are about. */
    Money fund(Predicate<Dispute.State> which) {
      return Money.total(
          rows.stream()
              .map(Row::dispute)
              .filter(one -> which.test(one.standing().state()))
              .map(one -> one.subject().fund())
              .toList());
    }
  }

  /**
   * 申诉行.
   *
   * @param line the visit, with a masked patient
   */
  record Row(Dispute dispute, ChargeLine line) {}

  CheckReport(ReportMonth about, Community community, Charged charged, Disputed disputed) {
    this.about = about;
    this.community = community;
    this.charged = charged;
    this.disputed = disputed;
  }

  @Override
  public String title(Locale language) {
    return about.title(language, "ledger.report.check.title", community.name());
  }

  @Override
  public String period(Locale language) {
    return about.period(language);
  }

  @Override
  public String basis() {
    return about.basis();
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public List<Part> parts(Locale language) {
    CheckTables tables = new CheckTables(language);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Facts(3, facts(language)));
    parts.add(section(language, "categories"));
    parts.add(tables.categories(charged));
    if (!charged.outside().lines().isEmpty()) {
      parts.add(section(language, "institutions"));
      parts.add(tables.institutions(charged.outside()));
    }
    if (!disputed.rows().isEmpty()) {
      parts.add(section(language, "disputes"));
      parts.add(tables.disputes(disputed));
    }
    if (!charged.outside().lines().isEmpty()) {
      parts.add(section(language, "visits"));
      parts.add(tables.visits(charged.outside().lines()));
    }
    List<String> notes = new ArrayList<>();
    notes.addAll(List.of(Words.text(language, "ledger.report.check.notes").split("\n")));
    notes.add(about.standing(language));
    parts.add(new Part.Text(notes));
    return parts;
  }

  private static Part section(Locale language, String key) {
    return new Part.Section(Words.text(language, "ledger.report.check." + key));
  }

  private List<Fact> facts(Locale language) {
    Amounts all = charged.sum();
    Amounts outside = charged.outside().sum();
    Optional<LocalDate> until = disputed.until();
    return List.of(
        Fact.figure(Words.text(language, "ledger.report.check.all"), Display.yuan(all.fund())),
        Fact.figure(
                Words.text(language, "ledger.report.check.outside"), Display.yuan(outside.fund()))
            .standingOut(),
        Fact.figure(
            Words.text(language, "ledger.report.check.share"),
            Display.percent(share(outside.fund(), all.fund()))),
        Fact.figure(
            Words.text(language, "ledger.report.check.all.visits"), Display.count(all.visits())),
        Fact.figure(
            Words.text(language, "ledger.report.check.outside.visits"),
            Display.count(outside.visits())),
        Fact.of(
            Words.text(language, "ledger.report.check.until"),
            until.map(Display::date).orElse(Display.NOTHING)),
        Fact.figure(
            Words.text(language, "ledger.report.check.disputed"),
            Display.yuan(disputed.fund(state -> true))),
        Fact.figure(
            Words.text(language, "ledger.report.check.undecided"),
            Display.yuan(disputed.fund(Dispute.State::isOpen))),
        Fact.figure(
            Words.text(language, "ledger.report.check.upheld"),
            Display.yuan(disputed.fund(state -> state == Dispute.State.UPHELD))));
  }

  /** The single visits are its main data, and stand in the list even where there are none. */
  @Override
  public List<Table> tables(Locale language) {
    CheckTables tables = new CheckTables(language);
    return List.of(
        tables.visits(charged.outside().lines()),
        tables.institutions(charged.outside()),
        tables.categories(charged),
        tables.disputes(disputed));
  }

  /** What part of the whole it is; null of a whole that is not above 0.00. */
  static Ratio share(Money part, Money whole) {
    return whole.isPositive() ? Ratio.of(part, whole) : null;
  }
}
