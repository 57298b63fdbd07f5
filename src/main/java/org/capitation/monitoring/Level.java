package org.capitation.monitoring;

/** 预警等级: how urgent a warning is, the mildest first. */
public enum Level {
  /** 预警. */
  WARNING,
  /** 告警. */
  ALARM
}
