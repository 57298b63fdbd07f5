package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may sign a paper next, and what is said to who may not: W01. */
class SigningCasesTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 3, 2, 10, 32);
  private static final List<SigningStep> WAY = List.of(SigningStep.values());
  private static final Map<SigningStep, String> STEPS =
      Map.of(
          SigningStep.PREPARE, "经办",
          SigningStep.REVIEW, "复核",
          SigningStep.APPROVE, "审批",
          SigningStep.FINANCE, "财政会签",
          SigningStep.HEALTH, "卫健会签");

  @TestFactory
  Stream<DynamicTest> X7_to_X12_who_signs_next() {
    return CaseFile.tests("W01", file -> file.each("签署", SigningCasesTest::expect));
  }

  private static void expect(Row row) {
    Circulation paper = paper(row);
    Optional<Hindrance> hindrance = SigningRule.refuse(paper, account(row), (int) row.count("所见"));
    row.expect("轮到", paper.next().map(STEPS::get));
    row.expect("结果", hindrance.map(SigningCasesTest::word).orElse("可签"));
    Optional<Hindrance> kept = SigningRule.refuseStop(paper, account(row), (int) row.count("所见"));
    row.expect("退回", kept.map(SigningCasesTest::word).orElse("可退"));
  }

  private static Circulation paper(Row row) {
    String digest = row.text("内容").equals("同") ? "a" : "b";
    List<Signature> signatures = new ArrayList<>();
    row.optional("已签", names -> names.split(" ")).stream()
        .flatMap(Arrays::stream)
        .forEach(name -> signatures.add(signature(name, signatures.size())));
    return new Circulation(
        WAY,
        new Circulation.Content(
            digest, row.text("编制"), (int) row.count("现版本"), new Stamp(TIME, "丁")),
        signatures,
        row.optional("停办", name -> new Stamp(TIME, name)));
  }

  private static Signature signature(String name, int number) {
    return new Signature(WAY.get(number), new Stamp(TIME, name), "a", number + 1);
  }

  private static Account account(Row row) {
    Set<Role> roles =
        Arrays.stream(row.text("角色").split("、"))
            .map(SigningCasesTest::role)
            .collect(Collectors.toSet());
    return account(row.text("签署人"), roles);
  }

  private static Account account(String name, Set<Role> roles) {
    return new Account(name, name, "", "339921", roles, new Scope.WholeCounty());
  }

  private static Role role(String word) {
    return STEPS.entrySet().stream()
        .filter(step -> step.getValue().equals(word))
        .findFirst()
        .map(step -> step.getKey().role())
        .orElse(Role.ADMINISTRATOR);
  }

  private static String word(Hindrance hindrance) {
    String step = hindrance.step() == null ? "" : STEPS.get(hindrance.step());
    return switch (hindrance.kind()) {
      case STOPPED -> "已停办 " + hindrance.stamp().by();
      case STALE -> "已改动 " + hindrance.stamp().by();
      case COMPLETE -> "已签完";
      case OWN -> "本人编制 " + step;
      case TWICE -> "已签过 " + step;
      case ROLE -> "岗位不符 " + step;
      case ALTERED -> "内容不一致 " + step;
    };
  }

  @Test
  void X10_X12_a_signature_keeps_what_was_seen_and_one_that_is_refused_is_none() {
    Circulation paper =
        new Circulation(
            WAY,
            new Circulation.Content("a", "甲", 1, new Stamp(TIME, "甲")),
            List.of(),
            Optional.empty());
    Stamp stamp = new Stamp(TIME, "甲");
    Account clerk = account("甲", Set.of(Role.BUREAU_CLERK));
    assertEquals(
        new Signature(SigningStep.PREPARE, stamp, "a", 1),
        SigningRule.sign(paper, clerk, 1, stamp));
    NotSigned refused =
        assertThrows(NotSigned.class, () -> SigningRule.sign(paper, clerk, 2, stamp));
    assertEquals(Hindrance.Kind.STALE, refused.hindrance().kind());
  }
}
