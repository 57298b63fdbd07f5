package org.capitation.enrolment.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.Fee;
import org.capitation.enrolment.ServicePackage;
import org.capitation.value.Money;

/** 导入合同的服务费: who pays the fee that a file names, as far as the packages tell (E12). */
final class Fees {
  private final Map<String, List<ServicePackage>> packages;

  Fees(List<ServicePackage> packages) {
    this.packages = packages.stream().collect(Collectors.groupingBy(ServicePackage::code));
  }

  /**
   * What is paid for.
   *
   * @param code the package, or null
   * @param amount the fee, or null
   * @param signed the day of signing
   * @param old what was known: a fee stays as it was at signing
   */
  Contract.Service service(String code, Money amount, LocalDate signed, Contract.Service old) {
    boolean same =
        Objects.equals(code, old.code())
            && old.fee() != null
            && (amount == null || amount.equals(old.fee().amount()));
    return new Contract.Service(code, same ? old.fee() : fee(code, amount, signed), old.family());
  }

  private Fee fee(String code, Money amount, LocalDate signed) {
    Optional<Fee> offered =
        packages.getOrDefault(Objects.toString(code, ""), List.of()).stream()
            .filter(p -> p.range().contains(signed))
            .reduce((earlier, later) -> later)
            .map(ServicePackage::fee)
            .filter(fee -> amount == null || amount.equals(fee.amount()));
    return offered.orElseGet(() -> amount == null ? null : new Fee(amount, null));
  }

  /** The fee of a contract, or null. */
  static Money amount(Contract contract) {
    return contract.service().fee() == null ? null : contract.service().fee().amount();
  }
}
