package org.capitation.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.budget.Adjustment;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Outpatient;
import org.capitation.budget.Quota;
import org.capitation.budget.Regime;
import org.capitation.budget.Reserve;
import org.capitation.budget.Switching;
import org.capitation.budget.Total;
import org.capitation.value.Money;

/** 读预算条款. */
final class BudgetReader {
  private static final String RESERVE = "reserve";
  private static final String RESERVE_PER_HEAD = "reserve-per-head";
  private static final String ADJUSTMENTS = "adjustments";
  static final String SWITCHING = "switching";

  /** The words, in their order. */
  private static final Map<String, Switching> SWITCHINGS = new LinkedHashMap<>();

  static {
    SWITCHINGS.put("annual", Switching.ANNUAL);
    SWITCHINGS.put("monthly", Switching.MONTHLY);
    SWITCHINGS.put("daily", Switching.DAILY);
  }

  private static final int LONGEST_REASON = 100;

  private BudgetReader() {}

  static BudgetTerms read(Section s, String document) {
    try {
      return terms(s, document);
    } catch (ArithmeticException e) {
      throw s.bad("article", "too-large");
    }
  }

  private static BudgetTerms terms(Section s, String document) {
    BudgetTerms.Resources resources =
        new BudgetTerms.Resources(total(s.section("total")), outpatient(s), reserve(s));
    Optional<LocalDate> noticeDay = s.ifDay("notice-day");
    Regime regime = regime(s);
    List<BudgetTerms.Objective> objectives = objectives(s);
    Switching switching = s.has(SWITCHING) ? s.word(SWITCHING, SWITCHINGS) : Switching.ANNUAL;
    BudgetTerms terms =
        s.checked(
            SWITCHING,
            () ->
                new BudgetTerms(
                    s.basis(document), resources, regime, objectives, noticeDay, switching));
    s.end();
    return terms;
  }

  private static Total total(Section s) {
    Total total = s.has("handed-down") ? handedDown(s) : fromAccount(s);
    s.end();
    return total;
  }

  private static Total handedDown(Section s) {
    return new Total.HandedDown(s.yuan("handed-down"));
  }

  private static Total fromAccount(Section s) {
    Money account = s.yuan("final-account");
    Total.Growth growth =
        s.checked(
            "growth",
            () ->
                new Total.Growth(
                    s.percent("growth"),
                    s.has("growth-limit")
                        ? Optional.of(s.percent("growth-limit"))
                        : Optional.empty()));
    List<Adjustment> adjustments = new ArrayList<>();
    if (s.has(ADJUSTMENTS)) {
      for (Section adjustment : s.sections(ADJUSTMENTS)) {
        adjustments.add(adjustment(adjustment));
        adjustment.end();
      }
    }
    Optional<Money> income = s.has("income") ? Optional.of(s.yuan("income")) : Optional.empty();
    return s.checked(
        "final-account", () -> new Total.FromAccount(account, growth, adjustments, income));
  }

  private static Adjustment adjustment(Section s) {
    return new Adjustment(
        s.text("reason", LONGEST_REASON),
        s.text("document", LONGEST_REASON),
        s.signedYuan("amount"));
  }

  private static Outpatient outpatient(Section s) {
    if (!s.has("outpatient")) {
      return new Outpatient.Whole();
    }
    return s.text("outpatient").endsWith("%")
        ? new Outpatient.Share(s.share("outpatient"))
        : new Outpatient.Amount(s.yuan("outpatient"));
  }

  private static Reserve reserve(Section s) {
    if (!s.has(RESERVE_PER_HEAD)) {
      return new Reserve.Share(s.share(RESERVE));
    }
    if (s.has(RESERVE)) {
      throw s.bad(RESERVE, "either", RESERVE, RESERVE_PER_HEAD);
    }
    return new Reserve.PerHead(s.yuan(RESERVE_PER_HEAD));
  }

  private static Regime regime(Section s) {
    if (s.word("regime", Map.of("fixed-total", true, "fixed-rate", false))) {
      return new Regime.FixedTotal(MethodReader.read(s));
    }
    if (MethodReader.read(s) instanceof Quota quota) {
      return new Regime.FixedRate(quota);
    }
    throw s.bad("method", "quota", s.text("method"));
  }

  private static List<BudgetTerms.Objective> objectives(Section s) {
    List<BudgetTerms.Objective> objectives = new ArrayList<>();
    if (s.has(ADJUSTMENTS)) {
      for (Section adjustment : s.sections(ADJUSTMENTS)) {
        objectives.add(
            new BudgetTerms.Objective(adjustment.text("community", 20), adjustment(adjustment)));
        adjustment.end();
      }
    }
    return objectives;
  }

  /** What stands under each key of a mapping whose keys are codes. */
  static <T> Map<String, T> byCode(Section s, Function<Section, T> read) {
    Map<String, T> byCode = new LinkedHashMap<>();
    for (String code : s.keys()) {
      Section one = s.section(code);
      byCode.put(code, read.apply(one));
      one.end();
    }
    return byCode;
  }
}
