package org.capitation.access;

/** 拒绝原因: why a call was refused; for the log, not for the person who tried. */
public enum Refusal {
  /** X1. */
  NOT_SIGNED_IN,
  /** X2. */
  ROLE,
  /** X4, X5, X6. */
  SCOPE,
  /** Y5. */
  TOKEN
}
