package org.capitation.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/**
 * 月度拨付单: the statements of a pot and accounting month, as one paper that is signed and then paid.
 *
 * @param id our key
 * @param pot the pot
 * @param month the accounting month
 * @param kind what it came of
 * @param standing how it stands
 * @param lines the statements, by budget year and community
 */
public record Sheet(
    long id, Pot pot, YearMonth month, Kind kind, Standing standing, List<Line> lines) {
  /** 来由. */
  public enum Kind {
    /** 已定: decided elsewhere, and approved at once. */
    DECIDED,
    /** 编制. */
    PREPARED
  }

  /** 状态. */
  public enum State {
    /** 会签中. */
    SIGNING,
    /** 已审批: it may be paid. */
    APPROVED,
    /** 已支付. */
    PAID,
    /** 已撤回: withdrawn or sent back; the month is prepared again. */
    STOPPED;

    /** Nothing of it can be changed any more but that it is paid. */
    public boolean isSettled() {
      return this == APPROVED || this == PAID;
    }
  }

  /**
   * 状况.
   *
   * @param state the state
   * @param version how often it was touched
   * @param reason why it was withdrawn or sent back, or null
   * @param created who prepared it, and when
   * @param touched who touched it last, and when
   */
  public record Standing(State state, int version, String reason, Stamp created, Stamp touched) {}

  /**
   * 拨付项: the statement of a community for a budget year.
   *
   * @param id our key
   * @param community the key of the community
   * @param year the budget year that the visits belong to
   * @param ground on what it rests
   * @param claims what was charged
   * @param payment what it comes to
   * @param remitted by what it was really paid
   */
  public record Line(
      long id,
      int community,
      int year,
      Ground ground,
      MonthlyClaims claims,
      Payment payment,
      Optional<Remitted> remitted) {
    /** 结转: what the month adds to what is carried, or what of it is paid now (below 0.00). */
    public Money carried() {
      return payment.net().minus(payment.approved());
    }

    /** It is still to be paid. */
    public boolean isOpen() {
      return remitted.isEmpty() && payment.paid().isPositive();
    }

    /** Its figures, in an order and a form that never change. */
    private String canonical() {
      MonthlyClaims.Examined examined = claims.examined();
      Stream<Object> all =
          Stream.of(
              year,
              community,
              ground.policy(),
              ground.agreement().map(String::valueOf).orElse("-"),
              ground.budget(),
              ground.adjustment(),
              claims.earned(),
              claims.fromOthers(),
              claims.elsewhere(),
              examined.refused(),
              examined.adjusted(),
              payment.allotted(),
              payment.kept(),
              payment.net(),
              payment.approved(),
              payment.withheld(),
              payment.debtRecovered(),
              payment.advanceRecovered());
      return all.map(String::valueOf).collect(Collectors.joining(" "));
    }
  }

  /**
   * 拨付依据.
   *
   * @param policy the number of the policy pack
   * @param agreement our key of the agreement that holds in the month, if there is one
   * @param budget the budget of the year by which it is paid
   * @param adjustment what paid months were adjusted for people who changed since (P15)
   * @param people by which versions the money follows people; nothing if it does not (P14)
   */
  public record Ground(
      long policy,
      Optional<Long> agreement,
      Money budget,
      Money adjustment,
      Optional<PartByMembers.Ground> people) {}

  /**
   * 支付凭证.
   *
   * @param day the day on which it was paid
   * @param voucher the number of the voucher
   * @param stamp who recorded it, and when
   */
  public record Remitted(LocalDate day, String voucher, Stamp stamp) {}

  /** Keeps the lines from being changed. */
  public Sheet {
    lines = List.copyOf(lines);
  }

  /** 合计: what all lines come to. */
  public Payment total() {
    return lines.stream().map(Line::payment).reduce(Payment.ZERO, Payment::plus);
  }

  /** What all lines were adjusted for people who changed since (P15). */
  public Money adjustment() {
    return Money.total(lines.stream().map(line -> line.ground().adjustment()).toList());
  }

  /** What all lines add to what is carried. */
  public Money carried() {
    return Money.total(lines.stream().map(Line::carried).toList());
  }

  /** All that a signature stands for, line by line and in no language. */
  public List<String> canonical() {
    List<String> all = new ArrayList<>();
    all.add("payment " + id + " " + pot.insuranceType() + " " + month);
    lines.forEach(line -> all.add(line.canonical()));
    return all;
  }
}
