package org.capitation.audit;

/** 结果: what became of a deed. */
public enum Outcome {
  /** 完成. */
  DONE,
  /** 拒绝: the rules of access or of signing stood against it. */
  REFUSED,
  /** 失败: it had begun and failed by a fault of ours. */
  FAILED
}
