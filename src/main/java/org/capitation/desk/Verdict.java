package org.capitation.desk;

/** 走势判定: how the year of a community goes, the most urgent first. */
public enum Verdict {
  /** 已超支: more is spent than the budget. */
  OVERSPENT("bad"),
  /** 预计超支: the pace is beyond the alarm of its threshold. */
  EXPECTED("bad"),
  /** 偏快: the pace is beyond its threshold, or the budget is not expected to last. */
  FAST("warn"),
  /** 正常. */
  FINE("good"),
  /** 不判定: there is no budget, or no month of the year is over. */
  UNKNOWN("");

  private final String tone;

  Verdict(String tone) {
    this.tone = tone;
  }

  /** The class of its tag. */
  public String tone() {
    return tone;
  }

  /** Somebody should look at it. */
  public boolean isUrgent() {
    return compareTo(FINE) < 0;
  }
}
