package org.capitation.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.registry.InstitutionClass;

/** 清算类别: the kinds of clearing by which the platform tells its statements apart (L16). */
public enum Clearing {
  /** 门诊. */
  OUTPATIENT("11"),
  /** 住院. */
  INPATIENT("21"),
  /** 药店. */
  PHARMACY("41"),
  /** 异地: treated elsewhere, in the province (9902 …) or beyond (9909 …). */
  OFF_SITE("99");

  private static final List<String> ELSEWHERE = List.of("3", "4");
  private static final List<String> BEDS = List.of("21", "22", "23", "24", "25", "26", "27", "52");

  private final String begin;

  Clearing(String begin) {
    this.begin = begin;
  }

  /** The beginnings of med_type that are cleared as inpatient, as a list of SQL. */
  public static String bedCodes() {
    return BEDS.stream().collect(Collectors.joining("', '", "('", "')"));
  }

  /** The kind of clearing behind a clr_type; local codes are longer than the national ones. */
  public static Optional<Clearing> of(String type) {
    return Arrays.stream(values()).filter(one -> type.startsWith(one.begin)).findFirst();
  }

  /**
   * The kind of clearing that a record of ours belongs to; nothing for a paper reimbursement, which
   * the bureau itself paid.
   *
   * @param payLocation pay_loc
   * @param medicalType med_type
   * @param at the class of the institution
   */
  public static Optional<Clearing> of(String payLocation, String medicalType, InstitutionClass at) {
    if (Visit.PAPER.equals(payLocation)) {
      return Optional.empty();
    }
    if (ELSEWHERE.contains(payLocation)) {
      return Optional.of(OFF_SITE);
    }
    if (at == InstitutionClass.PHARMACY) {
      return Optional.of(PHARMACY);
    }
    return Optional.of(BEDS.stream().anyMatch(medicalType::startsWith) ? INPATIENT : OUTPATIENT);
  }
}
