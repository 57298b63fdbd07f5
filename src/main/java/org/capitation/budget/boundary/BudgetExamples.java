package org.capitation.budget.boundary;

/** 示例: questions to the simulation, as the description of the interface shows them. */
final class BudgetExamples {
  /** A total handed down, split by member-months, with an adjustment for one community. */
  static final String MEMBER_MONTHS =
      """
      {
        "pot": 390,
        "year": 2025,
        "units-per-year": 12,
        "terms": {
          "article": "第八条",
          "total": {"handed-down": 86000000.00},
          "outpatient": "60%",
          "reserve": "5%",
          "regime": "fixed-total",
          "method": "member-months",
          "adjustments": [
            {"community": "C02", "reason": "新院区投用", "document": "云栖医保〔2025〕9号", "amount": 300000.00}
          ]
        },
        "communities": [
          {"code": "C01", "signed": 820000, "unsigned": 1364000},
          {"code": "C02", "signed": 610000, "unsigned": 1202000},
          {"code": "C03", "signed": 455000, "unsigned": 949000}
        ]
      }
      """;

  /** Last year's account grown, split by the three Zhejiang factors. */
  static final String FACTORS =
      """
      {
        "pot": 390,
        "year": 2025,
        "terms": {
          "article": "第八条",
          "total": {"final-account": 85000000.00, "growth": "6%", "growth-limit": "10%", "income": 90000000.00},
          "reserve": "0%",
          "regime": "fixed-total",
          "method": "factors",
          "factors": {"weights": {"spending": "50%", "visits": "30%", "fees": "20%"}}
        },
        "communities": [
          {"code": "A", "signed": 80000, "unsigned": 102000,
           "history": {"spending": 31250000, "heads": 182000, "visits-per-head": 5.2, "fee-per-visit": 128.40}},
          {"code": "B", "signed": 60000, "unsigned": 91000,
           "history": {"spending": 27840000, "heads": 151000, "visits-per-head": 4.9, "fee-per-visit": 133.75}},
          {"code": "C", "signed": 50000, "unsigned": 67000,
           "history": {"spending": 19910000, "heads": 117000, "visits-per-head": 5.6, "fee-per-visit": 119.60}}
        ]
      }
      """;

  /** Member-days split by age and by contract with patients of chronic diseases (04, 05). */
  static final String CELLS =
      """
      {
        "pot": 310,
        "year": 2025,
        "units-per-year": 365,
        "terms": {
          "article": "第八条",
          "total": {"handed-down": 86000000.00},
          "reserve": "5%",
          "regime": "fixed-total",
          "method": "cells",
          "cells": {
            "groups": ["04", "05"],
            "rows": [
              {"cell": "慢病", "group": "04"},
              {"cell": "慢病", "group": "05"},
              {"cell": "老人", "group": "none", "age": "60+"},
              {"cell": "其他", "group": "none", "age": "0-59"}]},
          "weights": {"慢病": 2.4, "老人": 1.6, "其他": 1}
        },
        "communities": [
          {"code": "C01", "cells": {
            "慢病": {"signed": 3650000}, "老人": {"signed": 730000, "unsigned": 1825000},
            "其他": {"unsigned": 9125000}}},
          {"code": "C02", "cells": {
            "慢病": {"signed": 1095000}, "老人": {"unsigned": 2190000},
            "其他": {"signed": 365000, "unsigned": 7300000}}}
        ]
      }
      """;

  /** A rate derived from the year's financing, times the people; the rest is the residual. */
  static final String FIXED_RATE =
      """
      {
        "pot": 390,
        "year": 2025,
        "terms": {
          "article": "第八条",
          "total": {"handed-down": 86000000.00},
          "reserve-per-head": 16.00,
          "regime": "fixed-rate",
          "method": "per-head",
          "rate": {
            "financing": {
              "per-head": 560.00, "insured": 1670000,
              "set-aside": [{"reason": "风险金", "share": "10%"}, {"reason": "大病补偿", "share": "5%"}],
              "carried-surplus": 20000000.00, "adjust-quota": 5000000.00}
          }
        },
        "communities": [
          {"code": "C01", "signed": 68000, "unsigned": 32000},
          {"code": "C02", "signed": 41000, "unsigned": 29000}
        ]
      }
      """;

  private BudgetExamples() {}
}
