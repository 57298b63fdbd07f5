package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.capitation.payment.Payment;
import org.capitation.payment.YearOfPayments;
import org.capitation.value.Apportionment;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/** 换数: the figures of a community with another spending, budget or score (S40 to S42). */
final class Restated {
  private final Settlement.Inputs inputs;
  private final boolean prepaid;

  /**
   * The figures as they were copied.
   *
   * @param prepaid the months pay parts of the budget, whatever is claimed (P5)
   */
  Restated(Settlement.Inputs inputs, boolean prepaid) {
    this.inputs = inputs;
    this.prepaid = prepaid;
  }

  Settlement.Inputs inputs() {
    return inputs;
  }

  /** With the spending of the whole year, all of whose months are paid (S40, S41). */
  Restated toYearEnd(Money spending) {
    Payment sum = inputs.paid().sum();
    Money withheld = withheldAtYearEnd(spending);
    Money accepted =
        prepaid ? sum.approved().plus(spending).minus(total(Segment::budget)) : sum.accepted();
    return with(spent(spending), paid(accepted, withheld));
  }

  /** With another spending of the same months; where the budget is prepaid it is not paid yet. */
  Restated spending(Money spending) {
    Payment sum = inputs.paid().sum();
    Money more = prepaid ? spending.minus(total(Segment::spending)) : Money.ZERO;
    return with(spent(spending), paid(sum.accepted().plus(more), sum.withheld()));
  }

  /** What was charged, signed and unsigned together. */
  Money spending() {
    return total(Segment::spending);
  }

  /** With another budget. */
  Restated budget(Money budget) {
    List<Money> parts = split(budget, each(Segment::budget));
    return with(
        segments(
            i -> {
              Segment s = inputs.segments().get(i);
              return new Segment(
                  s.population(),
                  parts.get(i),
                  s.adjustments(),
                  s.spending(),
                  s.violations(),
                  s.before());
            }),
        inputs.paid());
  }

  /** With a budget of so much for each member of the year on average, half up to the fen. */
  Restated rate(Money rate) {
    return budget(rate.times(inputs.members()));
  }

  /** With another score. */
  Restated score(BigDecimal score) {
    Assessment known = inputs.assessment();
    Assessment scored = new Assessment(Optional.of(score), known.indicators(), known.members());
    return new Restated(
        new Settlement.Inputs(
            inputs.members(),
            inputs.segments(),
            scored,
            inputs.clawback(),
            inputs.relief(),
            inputs.paid()),
        prepaid);
  }

  /**
   * What is withheld grows as what it is taken from: the part of the budget that has fallen to the
   * months, or else what was claimed.
   */
  private Money withheldAtYearEnd(Money spending) {
    Payment sum = inputs.paid().sum();
    if (sum.allotted().isPositive()) {
      return sum.withheld().times(Quotient.of(total(Segment::budget), sum.allotted()));
    }
    Money booked = spending();
    return booked.isPositive()
        ? sum.withheld().times(Quotient.of(spending, booked))
        : sum.withheld();
  }

  private YearOfPayments paid(Money accepted, Money withheld) {
    YearOfPayments year = inputs.paid();
    Payment sum = year.sum();
    return new YearOfPayments(
        year.debt(),
        year.advance(),
        new Payment(
            accepted,
            sum.allotted(),
            sum.kept(),
            sum.net(),
            sum.approved(),
            withheld,
            sum.debtRecovered(),
            sum.advanceRecovered()));
  }

  private List<Segment> spent(Money spending) {
    List<Money> parts = split(spending, each(Segment::spending));
    return segments(
        i -> {
          Segment s = inputs.segments().get(i);
          return new Segment(
              s.population(),
              s.budget(),
              s.adjustments(),
              parts.get(i),
              s.violations(),
              s.before());
        });
  }

  /** As these are; where they tell nothing, the last one takes what differs. */
  private static List<Money> split(Money amount, List<Money> as) {
    Money whole = Money.total(as);
    if (whole.isPositive() && as.stream().noneMatch(Money::isNegative)) {
      return Apportionment.largestRemainder(amount, as.stream().map(Money::yuan).toList());
    }
    List<Money> parts = new ArrayList<>(as);
    Money last = parts.remove(parts.size() - 1);
    parts.add(last.plus(amount).minus(whole));
    return parts;
  }

  private List<Segment> segments(Function<Integer, Segment> segment) {
    return IntStream.range(0, inputs.segments().size()).boxed().map(segment).toList();
  }

  private List<Money> each(Function<Segment, Money> amount) {
    return inputs.segments().stream().map(amount).toList();
  }

  private Money total(Function<Segment, Money> amount) {
    return Money.total(each(amount));
  }

  private Restated with(List<Segment> segments, YearOfPayments paid) {
    return new Restated(
        new Settlement.Inputs(
            inputs.members(),
            segments,
            inputs.assessment(),
            inputs.clawback(),
            inputs.relief(),
            paid),
        prepaid);
  }
}
