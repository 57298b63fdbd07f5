package org.capitation.settlement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 支出口径: which spending of a year is settled (S40). */
public enum SpendingBasis {
  /** 已入账. */
  BOOKED,
  /** 全年预测. */
  FORECAST,
  /** 预测下限. */
  LOW,
  /** 预测上限. */
  HIGH;

  /** What a document calls it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them by what a document calls them. */
  public static Map<String, SpendingBasis> byCode() {
    return Arrays.stream(values())
        .collect(Collectors.toMap(SpendingBasis::code, Function.identity()));
  }
}
