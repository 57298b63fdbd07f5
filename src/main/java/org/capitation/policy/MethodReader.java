package org.capitation.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.attribution.Cells;
import org.capitation.budget.ByCells;
import org.capitation.budget.ByFactors;
import org.capitation.budget.ByMembers;
import org.capitation.budget.ByShares;
import org.capitation.budget.CostLimits;
import org.capitation.budget.Costs;
import org.capitation.budget.History;
import org.capitation.budget.HospitalHeads;
import org.capitation.budget.Method;
import org.capitation.budget.OwnCost;
import org.capitation.budget.PerHead;
import org.capitation.budget.Rate;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 读分配方法. */
final class MethodReader {
  private static final int MOST = 999_999_999;

  /** The words, each with what reads its own keys. */
  private static final Map<String, Function<Section, Method>> METHODS = new LinkedHashMap<>();

  static {
    METHODS.put("member-months", s -> new ByMembers());
    METHODS.put("shares", MethodReader::shares);
    METHODS.put("factors", s -> ended(s.section("factors"), MethodReader::factors));
    METHODS.put("cells", MethodReader::cells);
    METHODS.put("own-cost", s -> ended(s.section("own-cost"), MethodReader::ownCost));
    METHODS.put("per-head", MethodReader::perHead);
    METHODS.put(
        "hospital-heads", s -> ended(s.section("hospital-heads"), MethodReader::hospitalHeads));
  }

  private MethodReader() {}

  static Method read(Section s) {
    return s.word("method", METHODS).apply(s);
  }

  private static Method ended(Section s, Function<Section, Method> read) {
    Method method = read.apply(s);
    s.end();
    return method;
  }

  private static Method shares(Section s) {
    Section shares = s.section("shares");
    Map<String, Ratio> byCode = new LinkedHashMap<>();
    shares.keys().forEach(code -> byCode.put(code, shares.share(code)));
    return s.checked("shares", () -> new ByShares(byCode));
  }

  private static Method factors(Section s) {
    Section weights = s.section("weights");
    Ratio spending = weights.share("spending");
    Ratio visits = weights.share("visits");
    Ratio fees = weights.share("fees");
    weights.end();
    ByFactors.Lambdas lambdas =
        s.checked("weights", () -> new ByFactors.Lambdas(spending, visits, fees));
    return new ByFactors(
        lambdas,
        s.has("history")
            ? BudgetReader.byCode(s.section("history"), MethodReader::history)
            : Map.of());
  }

  static History history(Section s) {
    Money spending = s.yuan("spending");
    int heads = s.number("heads", 0, MOST);
    Ratio visitsPerHead = s.figure("visits-per-head");
    Money feePerVisit = s.yuan("fee-per-visit");
    return s.checked(
        "visits-per-head",
        () -> new History.Typed(spending, heads, visitsPerHead.value(), feePerVisit.yuan()));
  }

  private static Method cells(Section s) {
    Cells cells = CellsReader.read(s.section("cells"));
    Section written = s.section("weights");
    Map<String, Ratio> weights = new LinkedHashMap<>();
    written.keys().forEach(cell -> weights.put(cell, written.figure(cell)));
    return s.checked("weights", () -> new ByCells(cells, weights));
  }

  private static Method ownCost(Section s) {
    return new OwnCost(limits(s), BudgetReader.byCode(s.section("costs"), MethodReader::costs));
  }

  private static CostLimits limits(Section s) {
    if (s.has("percentiles")) {
      Section percentiles = s.section("percentiles");
      Ratio low = percentiles.share("low");
      Ratio high = percentiles.share("high");
      percentiles.end();
      List<Money> reference = s.has("reference") ? s.yuans("reference") : List.of();
      return s.checked("percentiles", () -> new CostLimits.Percentiles(low, high, reference));
    }
    Section limits = s.section("limits");
    Money low = limits.yuan("low");
    Money high = limits.yuan("high");
    limits.end();
    return s.checked("limits", () -> new CostLimits.Range(low, high));
  }

  private static Costs costs(Section s) {
    return new Costs(
        s.has("signed") ? s.yuans("signed") : List.of(),
        s.has("unsigned") ? s.yuans("unsigned") : List.of());
  }

  private static Method perHead(Section s) {
    if (!s.has("cells")) {
      return ended(s.section("rate"), rate -> PerHead.everybody(RateReader.read(rate)));
    }
    Optional<Cells> cells = Optional.of(CellsReader.read(s.section("cells")));
    Map<String, Rate> rates = BudgetReader.byCode(s.section("rates"), RateReader::read);
    return s.checked("rates", () -> new PerHead(cells, rates));
  }

  private static Method hospitalHeads(Section s) {
    Section city = s.section("city");
    int insured = city.number("insured", 0, MOST);
    HospitalHeads.Patients patients = patients(city, insured, 1);
    city.end();
    Money standard = s.yuan("standard");
    Money deductible = s.yuan("deductible");
    Ratio share = s.share("share");
    HospitalHeads.HeadQuota quota =
        s.checked("deductible", () -> new HospitalHeads.HeadQuota(standard, deductible, share));
    return new HospitalHeads(
        patients,
        s.share("inpatient-weight"),
        quota,
        BudgetReader.byCode(s.section("hospitals"), one -> patients(one, 0, 0)));
  }

  private static HospitalHeads.Patients patients(Section s, int insured, int least) {
    return new HospitalHeads.Patients(
        insured, s.number("inpatients", least, MOST), s.number("outpatients", least, MOST));
  }
}
