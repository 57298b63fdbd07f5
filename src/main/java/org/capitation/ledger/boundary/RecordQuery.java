package org.capitation.ledger.boundary;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.ledger.RecordFilter;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;

/** 查询地址: what the address of the list of records asks for. */
final class RecordQuery {
  private RecordQuery() {}

  /** The records that an address asks for. */
  static RecordFilter of(Pot pot, UnaryOperator<String> parameters) {
    Optional<Clearing> clearing =
        Arrays.stream(Clearing.values())
            .filter(kind -> kind.name().equals(parameters.apply("clearing")))
            .findFirst();
    return new RecordFilter(
        pot,
        ChargeQuery.month(parameters, Optional.empty()).orElseThrow(() -> new Missing("month", "")),
        Arrays.stream(Reason.values())
            .filter(reason -> reason.name().equals(parameters.apply("reason")))
            .findFirst(),
        Optional.ofNullable(parameters.apply("institution")).map(code -> new Part(code, clearing)));
  }
}
