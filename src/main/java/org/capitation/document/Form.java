package org.capitation.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 文件形式: a form in which a document is handed out. */
public enum Form {
  /** PDF/A. */
  PDF("application/pdf"),
  /** Its tables as sheets. */
  XLSX(Spreadsheet.TYPE),
  /** Its list, for programs. */
  CSV(Csv.TYPE);

  private final String mediaType;

  Form(String mediaType) {
    this.mediaType = mediaType;
  }

  /** How browsers call it. */
  public String mediaType() {
    return mediaType;
  }

  /** How names of files end, and addresses. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of an ending. */
  public static Optional<Form> of(String ending) {
    return Arrays.stream(values()).filter(form -> form.ending().equals(ending)).findFirst();
  }
}
