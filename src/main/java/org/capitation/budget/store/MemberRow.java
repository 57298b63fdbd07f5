package org.capitation.budget.store;

import jakarta.persistence.Embeddable;
import org.capitation.budget.Members;

@Embeddable
class MemberRow {
  int position;
  String cell;
  boolean signed;
  long units;

  protected MemberRow() {}

  MemberRow(int position, Members.Kind kind, long units) {
    this.position = position;
    cell = kind.cell();
    signed = kind.signed();
    this.units = units;
  }
}
