package org.capitation.registry;

import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of ID card numbers: V24e. */
class CertificateCasesTest {
  @TestFactory
  Stream<DynamicTest> G3_numbers_of_id_cards() {
    return CaseFile.tests("V24e", CertificateCasesTest::read);
  }

  private static void read(CaseFile file) {
    file.each("校验码", CertificateCasesTest::check);
    file.each("核对", CertificateCasesTest::examine);
  }

  private static void check(Row row) {
    row.expect("校验码", String.valueOf(Certificate.check(row.text("前十七位"))));
  }

  private static void examine(Row row) {
    String number = Certificate.normal(row.text("号码"));
    Optional<Certificate.Fault> fault = Certificate.fault(number);
    row.expect("结果", fault.map(CertificateCasesTest::word).orElse("正确"));
    Optional<String> good = Optional.of(number).filter(n -> fault.isEmpty());
    row.expect("出生日期", good.flatMap(Certificate::birthDate));
    row.expect("性别", good.map(n -> Certificate.sex(n) == Sex.MALE ? "男" : "女"));
  }

  private static String word(Certificate.Fault fault) {
    return switch (fault) {
      case DAMAGED_BY_SPREADSHEET -> "被表格软件改写";
      case FORM -> "格式不符";
      case BIRTH_DATE -> "日期不存在";
      case CHECK_CHARACTER -> "校验码不符";
    };
  }
}
