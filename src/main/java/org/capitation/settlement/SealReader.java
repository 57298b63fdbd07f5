package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.monitoring.Deviation;
import org.capitation.payment.Payment;
import org.capitation.payment.YearOfPayments;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;

/** 读封存文本: what a settlement was computed from, out of the text that its seal is over. */
public final class SealReader {
  private final Deque<String> lines;

  private SealReader(String text) {
    lines = new ArrayDeque<>(text.lines().toList());
  }

  /**
   * What a text says that was put in; what came out is not read.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static SealedYear read(String text) {
    try {
      return new SealReader(text).year();
    } catch (ArithmeticException | IndexOutOfBoundsException | java.util.NoSuchElementException e) {
      throw new IllegalArgumentException("no sealed text", e);
    }
  }

  private SealedYear year() {
    if (!lines.remove().equals(SealWriter.FORM)) {
      throw new IllegalArgumentException("no sealed text");
    }
    List<String> subject = need("subject");
    List<String> policy = need("policy");
    String pack = pack(Integer.parseInt(need("pack").get(1)));
    Money reserve = money(need("reserve").get(1));
    Optional<String> closing = ifNext("closing").map(line -> line.get(1));
    List<String> none = need("unattributed");
    List<SealedYear.Line> communities = new ArrayList<>();
    while (isNext("community")) {
      communities.add(community());
    }
    if (!lines.remove().equals(SealWriter.RESULTS)) {
      throw new IllegalArgumentException("no results");
    }
    return new SealedYear(
        new SealedYear.Subject(
            subject.get(1),
            Pot.of(subject.get(2)).orElseThrow(),
            new BudgetYear(number(subject.get(3)), number(subject.get(4))),
            number(subject.get(5))),
        new SealedYear.Policy(policy.get(1), policy.get(2), pack),
        reserve,
        closing,
        communities,
        new SettlementDraft.Unattributed(
            Long.parseLong(none.get(1)), money(none.get(2)), money(none.get(3))));
  }

  private String pack(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(lines.remove().substring(1)).append('\n');
    }
    return text.toString();
  }

  private SealedYear.Line community() {
    List<String> head = need("community");
    List<String> members = need("members");
    List<Segment> segments = new ArrayList<>();
    while (isNext("segment")) {
      segments.add(segment());
    }
    Assessment assessment = assessment();
    Money clawback = money(need("clawback").get(1));
    Optional<Relief> relief = ifNext("relief").map(SealReader::relief);
    Settlement.Inputs inputs =
        new Settlement.Inputs(
            quotient(members.get(1), members.get(2)),
            segments,
            assessment,
            clawback,
            relief,
            paid());
    return new SealedYear.Line(
        new SealedYear.SettledCommunity(head.get(1), head.get(2), Long.parseLong(head.get(3))),
        inputs,
        money(head.get(4)),
        cause());
  }

  private Segment segment() {
    List<String> line = need("segment");
    List<Adjustment> adjustments = new ArrayList<>();
    while (isNext("adjustment")) {
      List<String> one = need("adjustment");
      adjustments.add(new Adjustment(money(one.get(1)), one.get(2), one.get(3)));
    }
    return new Segment(
        Population.valueOf(line.get(1)),
        money(line.get(2)),
        adjustments,
        money(line.get(3)),
        money(line.get(4)),
        money(line.get(5)));
  }

  private Assessment assessment() {
    Optional<BigDecimal> score = ifNext("score").map(line -> new BigDecimal(line.get(1)));
    Map<String, Quotient> indicators = new LinkedHashMap<>();
    while (isNext("indicator")) {
      List<String> one = need("indicator");
      indicators.put(one.get(1), quotient(one.get(2), one.get(3)));
    }
    Map<String, BigDecimal> members = new LinkedHashMap<>();
    while (isNext("member")) {
      List<String> one = need("member");
      members.put(one.get(1), new BigDecimal(one.get(2)));
    }
    return new Assessment(score, indicators, members);
  }

  private static Relief relief(List<String> line) {
    return line.get(1).equals("share")
        ? new Relief.OfShare(new Ratio(new BigDecimal(line.get(2))), line.get(3))
        : new Relief.OfYuan(money(line.get(2)), line.get(3));
  }

  private YearOfPayments paid() {
    List<String> owed = need("owed");
    List<Money> sum = need("paid").stream().skip(1).map(SealReader::money).toList();
    return new YearOfPayments(
        money(owed.get(1)),
        money(owed.get(2)),
        new Payment(
            sum.get(0),
            sum.get(1),
            sum.get(2),
            sum.get(3),
            sum.get(4),
            sum.get(5),
            sum.get(6),
            sum.get(7)));
  }

  private SealedYear.Cause cause() {
    List<SealedYear.Cause.Part> deviation = new ArrayList<>();
    while (isNext("deviation")) {
      List<String> one = need("deviation");
      deviation.add(
          new SealedYear.Cause.Part(Deviation.Cause.valueOf(one.get(1)), money(one.get(2))));
    }
    List<Responsibility> responsibilities = new ArrayList<>();
    while (isNext("responsibility")) {
      List<String> one = need("responsibility");
      responsibilities.add(
          new Responsibility(
              Responsibility.Cause.valueOf(one.get(1)),
              given(one.get(2)).map(share -> new Ratio(new BigDecimal(share))),
              given(one.get(3)).map(SealReader::money),
              one.get(4)));
    }
    return new SealedYear.Cause(deviation, responsibilities);
  }

  private static Optional<String> given(String value) {
    return Optional.of(value).filter(text -> !text.equals(SealWriter.NONE));
  }

  private boolean isNext(String key) {
    return lines.element().startsWith(key + "\t");
  }

  private Optional<List<String>> ifNext(String key) {
    return isNext(key) ? Optional.of(need(key)) : Optional.empty();
  }

  /** The values of the next line, the key first. */
  private List<String> need(String key) {
    List<String> values =
        List.of(lines.remove().split("\t", -1)).stream().map(SealReader::unescaped).toList();
    if (!values.get(0).equals(key)) {
      throw new IllegalArgumentException(key + " is not " + values.get(0));
    }
    return values;
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        char next = value.charAt(++i);
        text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static int number(String value) {
    return Integer.parseInt(value);
  }

  private static Money money(String value) {
    return Money.ofYuan(value);
  }

  private static Quotient quotient(String part, String whole) {
    return new Quotient(new BigDecimal(part), new BigDecimal(whole));
  }
}
