package org.capitation.files;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** 退回原因: why a row, or a whole file, is not taken; each has a text in both languages. */
public enum Reason {
  // a value
  /** 没有填写. */
  MISSING,
  /** 太长. */
  TOO_LONG,
  /** 写法不对: not as the platform or the layout writes it. */
  WRONG_FORM,
  /** 全角字符: digits or letters of double width. */
  FULL_WIDTH,
  /** 看不见的字符. */
  HIDDEN_CHARACTER,
  /** 乱码. */
  GARBLED,
  /** 值里换行: most likely a quotation mark without its pair. */
  LINE_BREAK,
  /** 没有这一天或这一时间. */
  NO_SUCH_DATE,
  /** 被电子表格改坏. */
  DAMAGED_BY_SPREADSHEET,
  /** 电子表格的错误值, such as #N/A. */
  SPREADSHEET_ERROR,
  /** 不是金额. */
  NOT_AN_AMOUNT,
  /** 超过两位小数. */
  TOO_MANY_DECIMALS,
  /** 不是整数. */
  NOT_A_NUMBER,
  /** 超出可能的范围. */
  OUT_OF_RANGE,
  /** 不是 0 或 1. */
  NOT_A_FLAG,
  /** 晚于今天. */
  IN_FUTURE,
  /** 止早于起. */
  ENDS_BEFORE_IT_BEGINS,
  /** 不是整月: does not begin with the first or end with the last day of one month. */
  NOT_A_WHOLE_MONTH,
  /** 校验码不符. */
  WRONG_CHECK_CHARACTER,
  /** 代码表里没有. */
  UNKNOWN_CODE,

  // a value that names something else
  /** 不属于所管险种. */
  UNKNOWN_INSUTYPE,
  /** 没有这个医共体. */
  UNKNOWN_COMMUNITY,
  /** 没有这个机构. */
  UNKNOWN_INSTITUTION,
  /** 没有这个团队. */
  UNKNOWN_TEAM,
  /** 没有这位医生. */
  UNKNOWN_DOCTOR,
  /** 没有这位参保人. */
  UNKNOWN_PERSON,

  // a row that does not go with what is known
  /** 比首行的列多. */
  TOO_MANY_FIELDS,
  /** 比首行的列少: what comes behind the missing value is displaced. */
  TOO_FEW_FIELDS,
  /** 又是列名. */
  NAMES_AGAIN,
  /** 同期属于另一医共体的机构. */
  MEMBER_ELSEWHERE,
  /** 同期属于另一医共体的片区. */
  CATCHMENT_ELSEWHERE,
  /** 签约期限不合规定. */
  TERM_OUT_OF_BOUNDS,
  /** 同期另有签约. */
  SIGNED_ELSEWHERE,
  /** 合同号属于别人. */
  CONTRACT_OF_ANOTHER,
  /** 合同已作废. */
  CONTRACT_CANCELLED,
  /** 医生签约人数已满. */
  LIST_FULL,
  /** 各付费方之和不等于签约服务费. */
  FEE_PARTS_DIFFER,
  /** 平台已作废或挂起. */
  NOT_VALID,
  /** 这一项不分签约与未签约. */
  NOT_DIVIDED,
  /** 这一年已有关账的月份. */
  YEAR_UNDERWAY,
  /** 更新时间相同而内容不同. */
  OTHER_CONTENT,

  // a finding about an accepted row
  /** 费用分段之和不等于总额. */
  SCOPE_PARTS_DIFFER,
  /** 各方支付之和不等于总额. */
  PAYER_PARTS_DIFFER,
  /** 退费等待原结算记录. */
  WAITS_FOR_ORIGINAL,

  // a file
  /** 空文件. */
  EMPTY,
  /** 缺少必有的列. */
  MISSING_COLUMNS,
  /** 列名重复. */
  COLUMN_TWICE,
  /** 列名不在首行. */
  NAMES_NOT_FIRST,
  /** 是另一种文件. */
  WRONG_KIND,
  /** 外地人在本地就医 (OUTMED_SETL_D). */
  STRANGERS,
  /** 列太多. */
  TOO_MANY_COLUMNS,
  /** 一个值太长. */
  VALUE_TOO_LONG,
  /** 一行太长. */
  LINE_TOO_LONG,
  /** 文件过大. */
  FILE_TOO_LARGE,
  /** 不是文本. */
  NOT_TEXT,
  /** 编码不对. */
  WRONG_ENCODING,

  // a file in another form
  /** 旧版 Office 文件: .xls and .doc, or one with a password. */
  OLD_OFFICE,
  /** 文档，不是表格: PDF, Word and the like. */
  NOT_A_TABLE,
  /** 网页. */
  WEB_PAGE,
  /** 不是 zip 的压缩包. */
  OTHER_ARCHIVE,
  /** 压缩包或工作簿已损坏. */
  DAMAGED_ARCHIVE,
  /** 压缩包有密码. */
  ENCRYPTED,
  /** 压缩包里还有压缩包或工作簿. */
  NESTED_ARCHIVE,
  /** 压缩包里有别的文件. */
  NOT_ONLY_TEXTS,
  /** 压缩包里文件太多. */
  TOO_MANY_ENTRIES,
  /** 压缩比异常: a bomb. */
  OVERPACKED,
  /** 解压后过大. */
  UNPACKED_TOO_LARGE,
  /** 工作簿过大. */
  WORKBOOK_TOO_LARGE,
  /** 压缩包里各文件的列名不同. */
  PARTS_DIFFER,

  /** 还没有政策. */
  NO_POLICY,
  /** 已经导入过: arguments are who brought it, and when. */
  NOTHING_NEW,
  /** 存不下: the disk of the server is full, or cannot be written. */
  NOT_STORED;

  private static final Set<Reason> OF_CHARACTERS =
      EnumSet.of(
          FULL_WIDTH,
          HIDDEN_CHARACTER,
          GARBLED,
          LINE_BREAK,
          DAMAGED_BY_SPREADSHEET,
          SPREADSHEET_ERROR,
          IN_FUTURE,
          ENDS_BEFORE_IT_BEGINS,
          WRONG_CHECK_CHARACTER);

  /** The word for it in the history and in APIs, such as {@code too-long}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The key of its text.
   *
   * <p>The text of a row has the arguments field and value, that of a file a list.
   */
  public String key() {
    return "files.reason." + code();
  }

  /** The key of the text that says how to mend it; it has the same arguments. */
  public String mend() {
    return "files.mend." + code();
  }

  /** Whether it is about how a value is written, which it may not be where it belongs. */
  boolean isOfForm() {
    return compareTo(UNKNOWN_INSUTYPE) <= 0 && !OF_CHARACTERS.contains(this);
  }

  /**
   * The reason of a word.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Reason of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("reason " + code));
  }
}
