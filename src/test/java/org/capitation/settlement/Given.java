package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.payment.Payment;
import org.capitation.payment.YearOfPayments;
import org.capitation.policy.PackReader;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/** What a test settles, told one by one; and terms as they are written in a pack. */
public final class Given {
  private final List<Segment> segments = new ArrayList<>();
  private final Map<String, Quotient> indicators = new LinkedHashMap<>();
  private final Map<String, BigDecimal> memberScores = new LinkedHashMap<>();
  private Quotient members = Quotient.of(0, 1);
  private Optional<BigDecimal> score = Optional.empty();
  private Optional<Relief> relief = Optional.empty();
  private Money clawback = Money.ZERO;
  private YearOfPayments paid = YearOfPayments.NEW;

  private Given() {}

  public static Given year(String budget, String spending) {
    return of(Segment.of(Population.ALL, yuan(budget), yuan(spending)));
  }

  static Given of(Segment... segments) {
    Given given = new Given();
    given.segments.addAll(List.of(segments));
    return given;
  }

  static Given apart(String[] signed, String[] unsigned) {
    return of(
        Segment.of(Population.SIGNED, yuan(signed[0]), yuan(signed[1])),
        Segment.of(Population.UNSIGNED, yuan(unsigned[0]), yuan(unsigned[1])));
  }

  Given violations(String amount) {
    Segment s = segments.remove(0);
    segments.add(
        new Segment(s.population(), s.budget(), s.adjustments(), s.spending(), yuan(amount)));
    return this;
  }

  Given adjusted(String amount, String reason) {
    Segment s = segments.remove(0);
    List<Adjustment> all = new ArrayList<>(s.adjustments());
    all.add(new Adjustment(yuan(amount), reason, "云栖医保〔2025〕9号"));
    segments.add(new Segment(s.population(), s.budget(), all, s.spending(), s.violations()));
    return this;
  }

  Given members(long number) {
    members = Quotient.of(number, 1);
    return this;
  }

  Given members(Quotient number) {
    members = number;
    return this;
  }

  Given score(String marks) {
    score = Optional.of(new BigDecimal(marks));
    return this;
  }

  Given memberScore(String code, String marks) {
    memberScores.put(code, new BigDecimal(marks));
    return this;
  }

  Given indicator(String name, Quotient figure) {
    indicators.put(name, figure);
    return this;
  }

  Given relief(Relief given) {
    relief = Optional.of(given);
    return this;
  }

  Given clawback(String amount) {
    clawback = yuan(amount);
    return this;
  }

  public Given withheld(String amount) {
    paid = year(amount, amount, amount);
    return this;
  }

  /** Months that earned and credited so much, and withheld some of it. */
  static YearOfPayments year(String earned, String credited, String withheld) {
    return YearOfPayments.NEW.plus(months(yuan(earned), yuan(credited), yuan(withheld)));
  }

  public static Payment months(Money earned, Money credited, Money withheld) {
    Money none = Money.ZERO;
    return new Payment(earned, none, none, credited, credited, withheld, none, none);
  }

  public Given paid(YearOfPayments year) {
    paid = year;
    return this;
  }

  public Settlement.Inputs inputs() {
    return new Settlement.Inputs(
        members, segments, new Assessment(score, indicators, memberScores), clawback, relief, paid);
  }

  /** The settlement under terms, without a reserve. */
  Settlement under(String terms) {
    return under(terms, "0.00");
  }

  Settlement under(String terms, String reserve) {
    return new SettlementRule(terms(terms)).settle(inputs(), yuan(reserve));
  }

  /** Terms as they are written in the section of a pack. */
  static SettlementTerms terms(String yaml) {
    return PackReader.settlement(yaml);
  }

  /** Terms for everyone with these sides, each without its braces. */
  static String all(String surplus, String overrun) {
    return "all: {surplus: {" + surplus + "}, overrun: {" + overrun + "}}";
  }

  static String surplus(String surplus) {
    return all(surplus, "bands: [{fund: 0%}]");
  }

  static String overrun(String overrun) {
    return all("bands: [{retained: 0%}]", overrun);
  }

  static Money yuan(String amount) {
    return Money.ofYuan(amount.replace(",", ""));
  }
}
