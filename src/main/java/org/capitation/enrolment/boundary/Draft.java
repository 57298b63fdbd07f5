package org.capitation.enrolment.boundary;

import org.capitation.enrolment.Change;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.Order.Grounds;

/**
 * 拟办: what is to become of one contract.
 *
 * @param before as it is, or null for a new one
 * @param version the version of it as it is
 * @param after as it is to be
 * @param kind what is done with it
 * @param grounds why
 */
record Draft(Contract before, int version, Contract after, Change.Kind kind, Grounds grounds) {
  /** A new contract. */
  static Draft of(Contract contract, Change.Kind kind, Grounds grounds) {
    return new Draft(null, 0, contract, kind, grounds);
  }

  /** The version that it will have. */
  int next() {
    return before == null ? 0 : version + 1;
  }

  long person() {
    return after.enrolment().person();
  }
}
