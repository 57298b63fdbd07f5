package org.capitation.ledger.boundary;

import java.util.Optional;
import org.capitation.page.Words;

/** 医疗类别: what a med_type is called. */
public final class MedicalWords {
  private MedicalWords() {}

  /** The word for a med_type: that of its longest known beginning, else the code itself. */
  public static String of(String code, Words words) {
    for (int length = code.length(); length > 0; length--) {
      Optional<String> word = words.ifText("ledger.medical." + code.substring(0, length));
      if (word.isPresent()) {
        return word.get();
      }
    }
    return words.text("ledger.medical.unknown", code);
  }
}
