package org.capitation.attribution;

/** 未归属缘由: why no criterion has led to a community, by which the bureau sorts its work (A5). */
public enum Cause {
  /** 未规定依据: the terms ask nothing for this group. */
  NO_CRITERION,
  /** 户籍缺失. */
  NO_HOUSEHOLD,
  /** 户籍乡镇未划片: the township belongs to no community on the day. */
  HOUSEHOLD_NOT_MAPPED,
  /** 居住地缺失. */
  NO_RESIDENCE,
  /** 居住地乡镇未划片. */
  RESIDENCE_NOT_MAPPED,
  /** 单位缺失. */
  NO_EMPLOYER,
  /** 单位未划片. */
  EMPLOYER_NOT_MAPPED,
  /** 学校缺失. */
  NO_SCHOOL,
  /** 学校未划片. */
  SCHOOL_NOT_MAPPED,
  /** 监护人缺失: none, or one who is not registered. */
  NO_GUARDIAN,
  /** 监护人无归属: the guardian belongs to nobody on the day. */
  GUARDIAN_NOT_MAPPED;

  /** The cause where a criterion of a group has led to nobody, with or without data to go by. */
  static Cause of(Reason criterion, boolean data) {
    return switch (criterion) {
      case HOUSEHOLD -> data ? HOUSEHOLD_NOT_MAPPED : NO_HOUSEHOLD;
      case RESIDENCE -> data ? RESIDENCE_NOT_MAPPED : NO_RESIDENCE;
      case EMPLOYER -> data ? EMPLOYER_NOT_MAPPED : NO_EMPLOYER;
      case SCHOOL -> data ? SCHOOL_NOT_MAPPED : NO_SCHOOL;
      case GUARDIAN -> data ? GUARDIAN_NOT_MAPPED : NO_GUARDIAN;
      case EXCEPTION, CONTRACT, DESIGNATION, UNATTRIBUTED -> NO_CRITERION;
    };
  }
}
