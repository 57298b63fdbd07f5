package org.capitation.document;

import java.util.List;
import java.util.Locale;

/** A report made by hand. */
record SampleReport(String title, boolean isWide, List<Part> parts) implements Report {
  @Override
  public String title(Locale language) {
    return title;
  }

  @Override
  public String period(Locale language) {
    return "2026-03-01 — 2026-03-31";
  }

  @Override
  public String basis() {
    return "云栖医保〔2024〕31号";
  }

  @Override
  public List<Part> parts(Locale language) {
    return parts;
  }
}
