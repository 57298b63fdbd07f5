package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.Ages;
import org.capitation.attribution.Cells;
import org.capitation.budget.ByCells;
import org.capitation.budget.ByFactors;
import org.capitation.budget.ByShares;
import org.capitation.budget.CostLimits;
import org.capitation.budget.Costs;
import org.capitation.budget.History;
import org.capitation.budget.HospitalHeads;
import org.capitation.budget.Method;
import org.capitation.budget.OwnCost;
import org.capitation.budget.PerHead;
import org.capitation.budget.Rate;
import org.capitation.budget.RateBase;
import org.capitation.registry.Sex;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodReaderTest {
  private static final String FACTORS =
      "factors, factors: {weights: {spending: 50%, visits: 30%, fees: 20%},"
          + " history: {A: {spending: 3, heads: 2, visits-per-head: 5.2, fee-per-visit: 128.40}}}";
  private static final String OWN_COST =
      "own-cost, own-cost: {percentiles: {low: 25%, high: 75%}, reference: [800.00, 2400],"
          + " costs: {A: {signed: [1500.00, 4000.00]}, B: {unsigned: [1]}}}";
  private static final String LIMITS = "own-cost, own-cost: {limits: {low: 1, high: 2}, costs: {}}";
  private static final String FINANCING =
      "per-head, rate: {financing: {per-head: 560.00, insured: 1670000,"
          + " set-aside: [{reason: 风险金, share: 10%}, {reason: 大病, share: 5%}],"
          + " carried-surplus: -1.00, adjust-quota: 2.00}}";
  private static final String TOP_DOWN =
      "per-head, cells: {groups: [\"04\"], rows: [{cell: 高血压, group: \"04\"},"
          + " {cell: 其他, group: none}]}, rates: {高血压: {top-down: {cost: 8849444.15, reimbursed: 90%, growth: 8%,"
          + " visits: 25426, visits-per-head: 7}, plus: [{item: 签约服务费, yuan: 70}]},"
          + " 其他: {yuan: 476}}";
  private static final String BOTTOM_UP =
      "per-head, rate: {bottom-up: {costs: {2017: 2804.11, 2018: 3476.56},"
          + " self-paid: {2017: 568.55}}}";
  private static final String HOSPITALS =
      "hospital-heads, hospital-heads: {city: {insured: 600000, inpatients: 30000,"
          + " outpatients: 1500000}, inpatient-weight: 95%, standard: 7200, deductible: 600,"
          + " share: 6%, hospitals: {C01: {inpatients: 1200, outpatients: 90000}}}";
  private static final String SHARES = "shares, shares: {C01: 60%, C02: 40}";
  private static final String CELLS =
      "cells, cells: {groups: [\"04\"], rows: [{cell: old, age: 60+}, {cell: young, age: 0-59,"
          + " group: none}, {cell: ill, age: 0-59, group: \"04\", sex: male, signed: true},"
          + " {cell: ill, age: 0-59, group: \"04\", sex: female, signed: true},"
          + " {cell: young, age: 0-59, group: \"04\", signed: false}]},"
          + " weights: {old: 1.5, ill: 2, young: 80%}";

  private static final Map<String, String> TEXTS =
      Map.of(
          "factors", FACTORS,
          "own-cost", OWN_COST,
          "limits", LIMITS,
          "financing", FINANCING,
          "top-down", TOP_DOWN,
          "bottom-up", BOTTOM_UP,
          "hospitals", HOSPITALS,
          "shares", SHARES,
          "cells", CELLS);

  @Test
  void B3_B13_shares_and_cells_are_read() {
    assertEquals(
        new ByShares(Map.of("C01", Ratio.of("0.6"), "C02", Ratio.of("0.4"))), method(SHARES));
    Ages below = new Ages(0, 59);
    Cells cells =
        new Cells(
            List.of("04"),
            List.of(
                new Cells.Row("old", new Ages(60, Ages.NO_END), null, null, null),
                new Cells.Row("young", below, null, Cells.NO_GROUP, null),
                new Cells.Row("ill", below, Sex.MALE, "04", true),
                new Cells.Row("ill", below, Sex.FEMALE, "04", true),
                new Cells.Row("young", below, null, "04", false)));
    assertEquals(
        new ByCells(
            cells, Map.of("old", Ratio.of("1.5"), "ill", Ratio.of("2"), "young", Ratio.of("0.8"))),
        method(CELLS));
  }

  @Test
  void B12_factors_are_read() {
    ByFactors.Lambdas lambdas =
        new ByFactors.Lambdas(Ratio.of("0.5"), Ratio.of("0.3"), Ratio.of("0.2"));
    History history =
        new History.Typed(yuan("3"), 2, new BigDecimal("5.2"), new BigDecimal("128.40"));
    assertEquals(new ByFactors(lambdas, Map.of("A", history)), method(FACTORS));
    assertEquals(
        new ByFactors(lambdas, Map.of()),
        method("factors, factors: {weights: {spending: 50%, visits: 30%, fees: 20%}}"));
  }

  @Test
  void B15_own_costs_are_read() {
    assertEquals(
        new OwnCost(
            new CostLimits.Percentiles(
                Ratio.of("0.25"), Ratio.of("0.75"), List.of(yuan("800"), yuan("2400"))),
            Map.of(
                "A", new Costs(List.of(yuan("1500"), yuan("4000")), List.of()),
                "B", new Costs(List.of(), List.of(yuan("1"))))),
        method(OWN_COST));
    assertEquals(new OwnCost(new CostLimits.Range(yuan("1"), yuan("2")), Map.of()), method(LIMITS));
    assertEquals(
        new OwnCost(new CostLimits.Percentiles(Ratio.ZERO, Ratio.ONE, List.of()), Map.of()),
        method("own-cost, own-cost: {percentiles: {low: 0%, high: 100%}, costs: {}}"));
  }

  @Test
  void B14_rates_are_read() {
    assertEquals(
        PerHead.everybody(
            new Rate(
                new RateBase.Financing(
                    yuan("560"), 1_670_000, Ratio.of("0.15"), yuan("-1"), yuan("2")),
                List.of())),
        method(FINANCING));
    assertEquals(
        new PerHead(
            Optional.of(
                new Cells(
                    List.of("04"),
                    List.of(
                        new Cells.Row("高血压", Ages.ALL, null, "04", null),
                        new Cells.Row("其他", Ages.ALL, null, "none", null)))),
            Map.of(
                "高血压",
                new Rate(
                    new RateBase.TopDown(
                        yuan("8849444.15"),
                        Ratio.of("0.9"),
                        Ratio.of("0.08"),
                        25_426,
                        BigDecimal.valueOf(7)),
                    List.of(new Rate.Component("签约服务费", yuan("70")))),
                "其他",
                Rate.of(yuan("476")))),
        method(TOP_DOWN));
    assertEquals(
        PerHead.everybody(
            new Rate(
                new RateBase.BottomUp(
                    List.of(yuan("2804.11"), yuan("3476.56")), List.of(yuan("568.55"))),
                List.of())),
        method(BOTTOM_UP));
  }

  @Test
  void B16_hospital_heads_are_read() {
    assertEquals(
        new HospitalHeads(
            new HospitalHeads.Patients(600_000, 30_000, 1_500_000),
            Ratio.of("0.95"),
            new HospitalHeads.HeadQuota(yuan("7200"), yuan("600"), Ratio.of("0.06")),
            Map.of("C01", new HospitalHeads.Patients(0, 1_200, 90_000))),
        method(HOSPITALS));
  }

  @ParameterizedTest(name = "{3} because {4} when {1} becomes {2} in {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "shares | C02: 40 | C02: 39 | shares | shares-sum",
        "shares | C02: 40 | C02: 41 | shares | shares-sum",
        "shares | C01: 60% | C01: 160% | shares.C01 | share",
        "shares | C01: 60% | C01: -1% | shares.C01 | share",
        "shares | C01: 60% | C01: all | shares.C01 | percent",
        "shares | shares: {C01: 60%, C02: 40} | x: y | shares | missing",
        "cells | old: 1.5 | old: heavy | weights.old | figure",
        "cells | old: 1.5 | old: -1.5 | weights | negative",
        "cells | old: 1.5 | elder: 1.5 | weights | cell-names",
        "cells | age: 60+ | age: 61+ | cells.rows | cell-gap",
        "cells | age: 60+ | age: 59+ | cells.rows | cell-overlap",
        "cells | age: 60+ | age: 6x | cells.rows[0].age | ages",
        "cells | group: none | group: \"05\" | cells.rows | cell-group",
        "cells | signed: false | signed: no | cells.rows[4].signed | word",
        "cells | sex: female | sex: f | cells.rows[3].sex | word",
        "cells | age: 60+ | age: 60+, x: y | cells.rows[0].x | unknown",
        "cells | groups: | x: y, groups: | cells.x | unknown",
        "cells | cells: {groups | people: {groups | cells | missing",
        "factors | fees: 20% | fees: 21% | factors.weights | shares-sum",
        "factors | fees: 20% | fees: 20%, x: y | factors.weights.x | unknown",
        "factors | fees: 20% | fee: 20% | factors.weights.fees | missing",
        "factors | heads: 2 | heads: -2 | factors.history.A.heads | number",
        "factors | heads: 2 | heads: 2, x: y | factors.history.A.x | unknown",
        "factors | 5.2 | -5.2 | factors.history.A.visits-per-head | negative",
        "factors | weights: | x: y, weights: | factors.x | unknown",
        "own-cost | low: 25% | low: 76% | own-cost.percentiles | limits",
        "own-cost | low: 25% | low: 25%, x: y | own-cost.percentiles.x | unknown",
        "own-cost | [800.00, 2400] | [800.00, -2400] | own-cost.reference[1] | yuan",
        "own-cost | [800.00, 2400] | 800 | own-cost.reference | list",
        "own-cost | [1500.00, 4000.00] | [1500.00, a] | own-cost.costs.A.signed[1] | yuan",
        "own-cost | unsigned: [1] | others: [1] | own-cost.costs.B.others | unknown",
        "limits | low: 1 | low: 3 | own-cost.limits | limits",
        "limits | low: 1 | low: 1, x: y | own-cost.limits.x | unknown",
        "financing | insured: 1670000 | insured: 0 | rate.financing.insured | number",
        "financing | share: 10% | share: 96% | rate.financing | rate",
        "financing | share: 10% | share: 10%, x: y | rate.financing.set-aside[0].x | unknown",
        "financing | 风险金 | `` | rate.financing.set-aside[0].reason | missing",
        "financing | adjust-quota: 2.00 | adjust-quota: 2.00, x: y | rate.financing.x | unknown",
        "financing | carried-surplus: -1.00 | carried-surplus: -999999999999999 | rate.plus | negative",
        "financing | rate: | x: y, rate: | x | unknown",
        "top-down | visits: 25426 | visits: 0 | rates.高血压.top-down.visits | number",
        "top-down | visits-per-head: 7 | visits-per-head: 0 | rates.高血压.top-down | rate",
        "top-down | yuan: 70 | yuan: -70 | rates.高血压.plus[0].yuan | yuan",
        "top-down | yuan: 70 | yuan: 70, x: y | rates.高血压.plus[0].x | unknown",
        "top-down | 其他: {yuan | 别的: {yuan | rates | cell-names",
        "top-down | yuan: 476 | fen: 476 | rates.其他.yuan | missing",
        "top-down | yuan: 476 | yuan: 476, x: y | rates.其他.x | unknown",
        "top-down | visits-per-head: 7 | visits-per-head: 999999999999999 | article | too-large",
        "bottom-up | {2017: 568.55} | {} | rate.bottom-up | rate",
        "bottom-up | {2017: 568.55} | {2017: a} | rate.bottom-up.self-paid.2017 | yuan",
        "bottom-up | {2017: 568.55} | {2017: 9999} | rate.plus | negative",
        "hospitals | deductible: 600 | deductible: 7200.01 | hospital-heads.deductible | rate",
        "hospitals | inpatients: 30000 | inpatients: 0 | hospital-heads.city.inpatients | number",
        "hospitals | outpatients: 1500000 | outpatients: 1500000, x: y | hospital-heads.city.x | unknown",
        "hospitals | inpatients: 1200 | patients: 1200 | hospital-heads.hospitals.C01.inpatients | missing"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(
      String text, String part, String other, String key, String reason) {
    String changed = TEXTS.get(text).replace(part, other == null ? "" : other);
    Fault fault = PackTexts.refused(pack(changed)).faults().get(0);
    assertEquals("budget." + key, fault.key());
    assertEquals(reason, fault.reason());
  }

  private static Method method(String text) {
    return PackTexts.terms(pack(text)).budget().regime().method();
  }

  private static String pack(String method) {
    return PackTexts.with("method: member-months", "method: " + method);
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }
}
