package org.capitation.job;

/** 作业状态. */
public enum TaskState {
  /** 排队. */
  WAITING,
  /** 进行中. */
  RUNNING,
  /** 已完成. */
  DONE,
  /** 已取消. */
  CANCELLED,
  /** 失败. */
  FAILED;

  /** It has come to its end, one way or the other. */
  public boolean ended() {
    return this != WAITING && this != RUNNING;
  }
}
