package org.capitation.files;

import java.util.Locale;

/** 文件形式: in what form rows are handed in. */
public enum Form {
  /** 文本: lines of values, separated. */
  TEXT,
  /** 压缩包: texts in a zip file, read one after the other. */
  ZIP,
  /** 工作簿: a workbook of Excel 2007 or later. */
  XLSX;

  /** The word for it in the history and in APIs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
