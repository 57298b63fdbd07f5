package org.capitation.files;

import java.util.EnumSet;
import java.util.Set;

/** 导入状态. */
public enum ImportState {
  /** 待确认: the file has come and was looked at; nobody has said yet that it is to be taken. */
  LOOKED_AT,
  /** 排队. */
  WAITING,
  /** 导入中. */
  RUNNING,
  /** 已完成. */
  DONE,
  /** 失败: what went in before stays in. */
  FAILED,
  /** 已取消: what went in before stays in. */
  CANCELLED;

  /** Of a file that is in the books, or will be soon. */
  public static final Set<ImportState> TAKEN = EnumSet.of(WAITING, RUNNING, DONE);

  /** It has come to its end, one way or the other. */
  public boolean ended() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
