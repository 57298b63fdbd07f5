package org.capitation.access;

/** 签署步骤: a step on the way of a paper, and whose it is. */
public enum SigningStep {
  /** 经办. */
  PREPARE(Role.BUREAU_CLERK),
  /** 复核. */
  REVIEW(Role.BUREAU_REVIEWER),
  /** 审批. */
  APPROVE(Role.BUREAU_APPROVER),
  /** 财政会签. */
  FINANCE(Role.FINANCE),
  /** 卫健会签. */
  HEALTH(Role.HEALTH_BUREAU);

  private final Role role;

  SigningStep(Role role) {
    this.role = role;
  }

  /** Who signs it. */
  public Role role() {
    return role;
  }

  /** The key of its name. */
  public String key() {
    return "access.step." + name();
  }
}
