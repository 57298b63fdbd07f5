package org.capitation.access;

/** 角色: what a person does in the county's capitation; an account may hold several. */
public enum Role {
  /** 医保局经办: imports, computes, prepares. */
  BUREAU_CLERK,
  /** 医保局复核: checks what the clerk prepared. */
  BUREAU_REVIEWER,
  /** 医保局审批: signs for the insurance bureau. */
  BUREAU_APPROVER,
  /** 卫健局: co-signs budgets, follows sign-ups. */
  HEALTH_BUREAU,
  /** 财政局: signs payments and settlements. */
  FINANCE,
  /** 医共体管理员: one community's own affairs. */
  COMMUNITY_ADMIN,
  /** 家庭医生: the own list of enrolled persons. */
  DOCTOR,
  /** 审计: reads everything, changes nothing. */
  AUDITOR,
  /** 系统管理员: accounts and settings. */
  ADMINISTRATOR
}
