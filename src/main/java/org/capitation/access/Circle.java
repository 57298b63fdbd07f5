package org.capitation.access;

import static org.capitation.access.Role.ADMINISTRATOR;
import static org.capitation.access.Role.AUDITOR;
import static org.capitation.access.Role.BUREAU_APPROVER;
import static org.capitation.access.Role.BUREAU_CLERK;
import static org.capitation.access.Role.BUREAU_REVIEWER;
import static org.capitation.access.Role.COMMUNITY_ADMIN;
import static org.capitation.access.Role.DOCTOR;
import static org.capitation.access.Role.HEALTH_BUREAU;

import java.util.Set;

/** 使用范围: the roles that a use case is for, as use cases name them. */
public enum Circle {
  /** 医保局经办. */
  CLERK(BUREAU_CLERK),
  /** 医保局: all three steps. */
  BUREAU(BUREAU_CLERK, BUREAU_REVIEWER, BUREAU_APPROVER),
  /** 医保局复核与审批: those who look at what a clerk prepared. */
  REVIEW(BUREAU_REVIEWER, BUREAU_APPROVER),
  /** 县级部门: the bureau, the health and finance bureaus and the auditor. */
  OFFICES(BUREAU_CLERK, BUREAU_REVIEWER, BUREAU_APPROVER, HEALTH_BUREAU, Role.FINANCE, AUDITOR),
  /** 医共体. */
  COMMUNITY(COMMUNITY_ADMIN),
  /** 家庭医生. */
  DOCTORS(DOCTOR),
  /** 审计. */
  AUDIT(AUDITOR),
  /** 卫健局. */
  HEALTH(HEALTH_BUREAU),
  /** 财政局. */
  FINANCE(Role.FINANCE),
  /** 系统管理. */
  ADMINISTRATION(ADMINISTRATOR);

  private final Set<Role> roles;

  Circle(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The roles in it. */
  public Set<Role> roles() {
    return roles;
  }
}
