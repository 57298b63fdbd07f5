package org.capitation.settlement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.registry.Pot;
import org.capitation.value.Quotient;
import org.capitation.value.Stamp;

/**
 * 年度考核表: the assessment of a community in a pot and year, as a paper (S37).
 *
 * @param id our key
 * @param subject whose it is
 * @param number counts the versions
 * @param standing how it stands
 * @param score all marks together; nothing as long as one is missing (S36)
 * @param lines its figures: indicators first, then gates, then members
 */
public record Appraisal(
    long id,
    Subject subject,
    int number,
    Standing standing,
    Optional<BigDecimal> score,
    List<Line> lines) {
  /**
   * 考核对象.
   *
   * @param pot the pot
   * @param year the budget year
   * @param community the key of the community
   * @param policy the number of the policy pack
   */
  public record Subject(Pot pot, int year, int community, long policy) {}

  /** 状态. */
  public enum State {
    /** 草稿. */
    DRAFT,
    /** 已公布. */
    PUBLISHED,
    /** 已确认. */
    CONFIRMED,
    /** 有异议. */
    OBJECTED,
    /** 已答复. */
    ANSWERED,
    /** 已冻结. */
    FROZEN,
    /** 已作废: another version has taken its place. */
    REPLACED;

    /** The community sees it. */
    public boolean isPublic() {
      return this != DRAFT;
    }

    /** The community has spoken, and the bureau where it has to. */
    public boolean isSettled() {
      return this == CONFIRMED || this == ANSWERED;
    }
  }

  /**
   * 状况.
   *
   * @param state the state
   * @param version how often it was touched
   * @param taken the month at whose end the figures of the monitoring were known
   * @param reason why it was sent back or replaced, or null
   * @param published who published it, and when
   * @param created who prepared it, and when
   * @param touched who touched it last, and when
   */
  public record Standing(
      State state,
      int version,
      Optional<YearMonth> taken,
      String reason,
      Optional<Stamp> published,
      Stamp created,
      Stamp touched) {
    /** The same with figures as known at the end of another month. */
    public Standing taking(Optional<YearMonth> month) {
      return new Standing(state, version, month, reason, published, created, touched);
    }
  }

  /** 项目类别. */
  public enum Kind {
    /** 考核指标. */
    INDICATOR,
    /** 门槛指标. */
    GATE,
    /** 成员得分. */
    MEMBER
  }

  /**
   * 考核项.
   *
   * @param kind what it is
   * @param code the number of the indicator from 1, the name of the gate or the code of the member
   * @param figure the figure as it was taken
   * @param marks the marks, or the figure of a gate, that were typed or decided
   * @param remark what was said of it
   * @param objection what the community has against it
   */
  public record Line(
      Kind kind,
      String code,
      Optional<Quotient> figure,
      Optional<BigDecimal> marks,
      Remark remark,
      Optional<Objection> objection) {
    /** Nothing is known of it yet. */
    public static Line of(Kind kind, String code, Optional<Quotient> figure) {
      return new Line(kind, code, figure, Optional.empty(), Remark.NONE, Optional.empty());
    }

    /** How forms and addresses call it. */
    public String key() {
      return kind + "-" + code;
    }

    /** The same with another figure. */
    public Line taking(Optional<Quotient> other) {
      return new Line(kind, code, other, marks, remark, objection);
    }

    /** The same with other marks. */
    public Line marked(Optional<BigDecimal> other) {
      return new Line(kind, code, figure, other, remark, objection);
    }

    /** The same with other words or evidence. */
    public Line remarked(Remark other) {
      return new Line(kind, code, figure, marks, other, objection);
    }

    /** The same with another objection, or without any. */
    public Line objecting(Optional<Objection> other) {
      return new Line(kind, code, figure, marks, remark, other);
    }

    /** There is an objection that nobody has answered. */
    public boolean isOpen() {
      return objection.filter(one -> one.answer().isEmpty()).isPresent();
    }

    /** Its figures and words, in an order and a form that never change. */
    private String canonical() {
      return Stream.of(
              kind,
              code,
              figure.map(Appraisal::plain).orElse("-"),
              marks.map(Appraisal::plain).orElse("-"),
              Objects.toString(remark.words(), "-"),
              remark.evidence().map(String::valueOf).orElse("-"),
              objection.map(Objection::words).orElse("-"),
              objection.flatMap(Objection::answer).map(Answer::words).orElse("-"))
          .map(String::valueOf)
          .collect(Collectors.joining("\t"));
    }
  }

  /**
   * 说明与佐证.
   *
   * @param words the words, or null
   * @param evidence our key of the paper that was handed in
   */
  public record Remark(String words, Optional<Long> evidence) {
    /** Nothing was said. */
    public static final Remark NONE = new Remark(null, Optional.empty());
  }

  /**
   * 异议.
   *
   * @param words what the community says
   * @param stamp who, and when
   * @param answer what the bureau says to it
   */
  public record Objection(String words, Stamp stamp, Optional<Answer> answer) {}

  /**
   * 答复.
   *
   * @param words what the bureau says
   * @param former the marks that it has changed; nothing where it kept them
   * @param stamp who, and when
   */
  public record Answer(String words, Optional<BigDecimal> former, Stamp stamp) {}

  /** Keeps the lines from being changed. */
  public Appraisal {
    lines = List.copyOf(lines);
  }

  /** The same with other lines and the score that they come to. */
  public Appraisal with(List<Line> other, Optional<BigDecimal> total) {
    return new Appraisal(id, subject, number, standing, total, other);
  }

  /** The same with figures as known at the end of another month. */
  public Appraisal taking(Optional<YearMonth> month) {
    return new Appraisal(id, subject, number, standing.taking(month), score, lines);
  }

  /** The lines of a kind, in their order. */
  public List<Line> lines(Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).toList();
  }

  /** What is known of each indicator. */
  public List<AppraisalRule.Given> given() {
    return lines(Kind.INDICATOR).stream()
        .map(line -> new AppraisalRule.Given(line.marks(), line.figure()))
        .toList();
  }

  /** What a settlement takes of it. */
  public Assessment assessment() {
    Map<String, Quotient> indicators = new LinkedHashMap<>();
    for (Line gate : lines(Kind.GATE)) {
      gate.figure()
          .or(() -> gate.marks().map(Quotient::of))
          .ifPresent(figure -> indicators.put(gate.code(), figure));
    }
    Map<String, BigDecimal> members = new LinkedHashMap<>();
    lines(Kind.MEMBER)
        .forEach(line -> line.marks().ifPresent(score -> members.put(line.code(), score)));
    return new Assessment(score, indicators, members);
  }

  /** All that a signature stands for, line by line and in no language. */
  public List<String> canonical() {
    List<String> all = new ArrayList<>();
    all.add(
        "appraisal %d %s %d %d v%d policy %d taken %s score %s"
            .formatted(
                id,
                subject.pot().insuranceType(),
                subject.year(),
                subject.community(),
                number,
                subject.policy(),
                standing.taken().map(String::valueOf).orElse("-"),
                score.map(BigDecimal::toPlainString).orElse("-")));
    lines.forEach(line -> all.add(line.canonical()));
    return all;
  }

  private static String plain(Quotient figure) {
    return plain(figure.part()) + "/" + plain(figure.whole());
  }

  private static String plain(BigDecimal figure) {
    return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
  }
}
