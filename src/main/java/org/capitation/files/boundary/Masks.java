package org.capitation.files.boundary;

import java.util.ArrayList;
import java.util.List;
import org.capitation.access.Masking;
import org.capitation.files.Glance;
import org.capitation.files.Rejection;

/** 文件脱敏: hides who somebody is in what is shown of files. */
final class Masks {
  private static final String NAME = "psn_name";

  private Masks() {}

  /** The first rows with persons masked. */
  static Glance of(Glance glance) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : glance.rows()) {
      List<String> masked = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        masked.add(
            of(i < glance.recognised().size() ? glance.recognised().get(i) : "", row.get(i)));
      }
      rows.add(masked);
    }
    return new Glance(
        glance.separator(), glance.recognised(), glance.ignored(), glance.absent(), rows);
  }

  /** What is wrong with a row, a person in it masked. */
  static Rejection of(Rejection told) {
    return new Rejection(told.line(), told.field(), told.reason(), of(told.field(), told.value()));
  }

  private static String of(String column, String value) {
    if (value == null || !Glance.PERSONAL.contains(column)) {
      return value;
    }
    return column.equals(NAME) ? Masking.name(value) : Masking.certificate(value);
  }
}
