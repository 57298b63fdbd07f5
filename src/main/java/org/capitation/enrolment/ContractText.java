package org.capitation.enrolment;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** 合同各项: what a contract says, by field and as texts, for the log of changes. */
public final class ContractText {
  private ContractText() {}

  /** The fields that have a value. */
  public static Map<String, String> of(Contract contract, Staff staff) {
    Map<String, String> fields = new TreeMap<>();
    Enrolment e = contract.enrolment();
    fields.put("team", staff.team(e.team()).who().code());
    fields.put("doctor", staff.doctor(contract.doctor()).map(d -> d.who().code()).orElse(""));
    fields.put("signed", e.signed().toString());
    fields.put("from", e.range().from().toString());
    fields.put("last", e.range().lastDay().toString());
    fields.put("agreed", contract.agreed().lastDay().toString());
    fields.put("state", contract.state().code());
    fields.put("reason", contract.endReason() == null ? "" : contract.endReason().code());
    fields.put("groups", String.join(" ", e.groups()));
    service(contract.service(), fields);
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static void service(Contract.Service service, Map<String, String> fields) {
    fields.put("package", Objects.toString(service.code(), ""));
    fields.put("family", Objects.toString(service.family(), ""));
    Fee fee = service.fee();
    if (fee != null) {
      fields.put("fee", fee.amount().toString());
      if (fee.payers() != null) {
        fields.put("fund", fee.payers().fund().toString());
        fields.put("public-health", fee.payers().publicHealth().toString());
        fields.put("person", fee.payers().person().toString());
      }
    }
  }
}
