package org.capitation.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.capitation.value.Money;

/**
 * 差异: something in the books that is not as it follows from the rows and the rules.
 *
 * @param kind what is wrong
 * @param visit our key of the visit, or 0 if it is about no single one
 * @param booked what the books say
 * @param derived what should stand there
 * @param illegible what nothing is to be made of
 */
public record Difference(Kind kind, long visit, Side booked, Side derived, List<Part> illegible) {
  private static final String SETTLEMENT = "settlement";

  /** As many characters of a side of a part are kept. */
  private static final int LONGEST = 400;

  /** 差异种类. */
  public enum Kind {
    /** 汇总与明细不符: a line of the totals is not the sum of its entries. */
    TOTALS,
    /** 年度承担与汇总不符: what a home bears of a year is not the sum of its totals. */
    BORNE,
    /** 县外机构汇总与汇总不符: what institutions outside the county earned is not the sum of the totals. */
    AWAY,
    /** 记录无法辨认: nothing is to be made of what stands in a row. */
    ILLEGIBLE,
    /** 记账方与收入方不等: what communities bear is not what was earned. */
    LEDGERS,
    /** 记账与规则不符: the charge is not what the rule says under its own terms and attribution. */
    CHARGE,
    /** 处理结果与原因不符: accepted is not charged, excluded and not chargeable. */
    DISPOSITION,
    /** 旧版本未冲销: a newer version of the record is booked, and the older one still stands. */
    NOT_TAKEN_BACK,
    /** 分录不平: the entries of a visit do not come to the visit. */
    NET,
    /** 退费未随原记录: a refund stands elsewhere than its original. */
    REFUND,
    /** 原记录已到、退费仍待匹配. */
    REFUND_WAITING,
    /** 与裁定不符: stands by a decision that was not made, or not where one puts it (L22). */
    RULING,
    /** 会计月份不对: booked before its settlement month, or after an open one. */
    MONTH,
    /** 已关账月份变动: a closed month is not what it was when it was closed. */
    CLOSED_MONTH,
    /** 已关账记录变动: a row of a closed month was changed, removed or added. */
    CLOSED_ROW,
    /** 关账封存不符: a closing is not what was sealed, or not linked to the one before it. */
    SEAL,
    /** 现在会另行记账: attribution or terms have changed since; no error. */
    TODAY;

    /** Something is wrong; otherwise it is only worth knowing. */
    public boolean wrong() {
      return this != TODAY;
    }
  }

  /**
   * 一方: what stands, or should stand, somewhere.
   *
   * @param line the account and accounting month, or null for nothing
   * @param amounts what it amounts to
   */
  public record Side(Totals.Line line, Amounts amounts) {
    /** Nothing stands. */
    public static final Side NOTHING = new Side(null, Amounts.ZERO);
  }

  /**
   * 差异项: one thing in which the two sides differ.
   *
   * @param name what it is
   * @param booked what the books say; empty for nothing
   * @param derived what should stand there; empty for nothing
   */
  public record Part(String name, String booked, String derived) {
    private static final Set<String> BESIDE = Set.of("disposition", "kind", "entry");

    /** It says to which account or month something belongs. */
    public boolean place() {
      return !BESIDE.contains(name);
    }
  }

  /** A difference in what is legible. */
  public Difference(Kind kind, long visit, Side booked, Side derived) {
    this(kind, visit, booked, derived, List.of());
  }

  /** Something illegible. */
  public static Difference illegible(
      long visit, Totals.Line line, Amounts amounts, List<Part> illegible) {
    Side booked = new Side(line, amounts);
    Side derived = new Side(null, visit == 0 ? Amounts.ZERO : amounts);
    return new Difference(Kind.ILLEGIBLE, visit, booked, derived, illegible);
  }

  /**
   * A row of a closed month that is not what it was.
   *
   * @param month the month
   * @param source the rows that it is one of
   * @param now what it is; null if it was removed
   * @param kept what it was; null if it was added
   */
  public static Difference ofRow(YearMonth month, Mark.Source source, Mark now, Mark kept) {
    Mark known = now == null ? kept : now;
    String what = now == null ? "removed" : kept == null ? "added" : "changed";
    Part row = new Part(source.kind() == Mark.Kind.VISIT ? "visitRow" : "entryRow", what, "");
    List<Part> parts = new ArrayList<>(List.of(row));
    parts.add(new Part("key", id(now), id(kept)));
    parts.add(new Part(SETTLEMENT, settlement(now), settlement(kept)));
    Totals.Line line = TotalsCheck.Closed.nothing(month, source.pot()).line();
    return new Difference(
        Kind.CLOSED_ROW,
        known.visit(),
        new Side(line, fund(now)),
        new Side(line, fund(kept)),
        parts);
  }

  private static String id(Mark mark) {
    return mark == null ? "" : Long.toString(mark.id());
  }

  private static String settlement(Mark mark) {
    return mark == null ? "" : legible(mark.settlement());
  }

  private static Amounts fund(Mark mark) {
    return new Amounts(0, Money.ZERO, mark == null ? Money.ZERO : Money.ofFen(mark.fund()));
  }

  /** A closing that is not what was sealed; each part is cut to what can be kept of it. */
  public static Difference ofSeal(YearMonth month, Part part) {
    Side side = new Side(TotalsCheck.Closed.nothing(month).line(), Amounts.ZERO);
    Part kept = new Part(part.name, cut(part.booked), cut(part.derived));
    return new Difference(Kind.SEAL, 0, side, side, List.of(kept));
  }

  private static String cut(String text) {
    String all = legible(text.replace(' ', '/'));
    return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
  }

  /** Parts are kept among others, set apart by blanks and commas. */
  public static String legible(String text) {
    return text.replaceAll("[^\\w./:+-]", "?");
  }

  /** setl_id of what is not there any more; null where it is not told. */
  public String settlement() {
    return illegible.stream()
        .filter(part -> part.name.equals(SETTLEMENT))
        .map(part -> part.booked.isEmpty() ? part.derived : part.booked)
        .findFirst()
        .orElse(null);
  }

  /** The account that it is about: where it stands, else where it should. */
  public Totals.Line line() {
    return booked.line == null ? derived.line : booked.line;
  }

  /** The pool payment that it is about: that of the visit, or by how much a sum is off. */
  public Money fund() {
    Money off = booked.amounts.fund().minus(derived.amounts.fund());
    Money about = visit != 0 && off.isZero() ? booked.amounts.fund() : off;
    return about.isNegative() ? about.negated() : about;
  }

  /** In what the two sides differ. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(illegible);
    add(parts, "home", line -> Integer.toString(line.account().home()));
    add(parts, "provider", line -> Integer.toString(line.account().provider()));
    add(parts, "category", line -> line.account().category().name());
    add(parts, "reason", line -> line.account().reason().name());
    add(parts, "signed", line -> Boolean.toString(line.account().signed()));
    add(parts, "serviceMonth", line -> line.account().serviceMonth().toString());
    add(parts, "year", line -> Integer.toString(line.account().budgetYear()));
    add(parts, "month", line -> line.month().toString());
    add(parts, "visits", Long.toString(booked.amounts.visits()), derived.amounts.visits());
    add(parts, "fee", booked.amounts.fee().toString(), derived.amounts.fee());
    add(parts, "fund", booked.amounts.fund().toString(), derived.amounts.fund());
    return parts;
  }

  private void add(List<Part> parts, String name, Function<Totals.Line, String> of) {
    if (booked.line != null && derived.line != null) {
      add(parts, name, of.apply(booked.line), of.apply(derived.line));
    }
  }

  private static void add(List<Part> parts, String name, String booked, Object derived) {
    if (!Objects.equals(booked, derived.toString())) {
      parts.add(new Part(name, booked, derived.toString()));
    }
  }
}
