package org.capitation.enrolment.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.value.DateRange;

/** 办理单的写法: orders as programs send them; days are written 2025-01-31. */
public final class OrderForm {
  private static final String CODE = "[!-~]{1,40}";
  private static final int EARLIEST_YEAR = 1900;

  private OrderForm() {}

  /** 依据: reason and document. */
  public static class Reasoned {
    @Size(max = 200)
    public String reason;

    @Size(max = 100)
    public String document;

    Grounds grounds() {
      return new Grounds(reason, document);
    }
  }

  /** 已有合同. */
  public static class OfContract extends Reasoned {
    @NotNull
    @Min(0)
    public Integer version;
  }

  /** 新签. */
  public static class Sign extends Reasoned {
    @Pattern(regexp = CODE)
    public String number;

    @NotBlank
    @Size(max = 50)
    public String certno;

    @NotNull
    @Pattern(regexp = CODE)
    public String team;

    @Size(max = 20)
    public String doctor;

    @NotNull public String from;

    @NotNull
    @Min(1)
    @Max(100)
    public Integer years;

    @Size(max = 10)
    public List<@NotNull @Pattern(regexp = "[0-9A-Za-z]{1,4}") String> groups;

    @Pattern(regexp = CODE)
    public String servicePackage;

    @Pattern(regexp = CODE)
    public String family;

    Order.Sign order() {
      return new Order.Sign(
          number,
          new Order.Parties(certno, team, doctor),
          day("from", from),
          years,
          new Order.Choice(Objects.requireNonNullElse(groups, List.of()), servicePackage, family),
          grounds());
    }
  }

  /** 续签. */
  public static class Renewal extends OfContract {
    @Pattern(regexp = CODE)
    public String number;

    @NotNull public String day;

    @NotNull
    @Min(1)
    @Max(100)
    public Integer years;

    @Size(max = 40)
    public String servicePackage;

    Order.Renewal order(String no) {
      return new Order.Renewal(no, version, number, day("day", day), years, servicePackage);
    }
  }

  /** 多份合同的续签. */
  public static class NamedRenewal extends Renewal {
    @NotNull
    @Pattern(regexp = CODE)
    public String contract;

    Order.Renewal order() {
      return order(contract);
    }
  }

  /** 改签. */
  public static class Switch extends OfContract {
    @Pattern(regexp = CODE)
    public String number;

    @NotNull
    @Pattern(regexp = CODE)
    public String team;

    @Size(max = 20)
    public String doctor;

    @NotNull public String from;

    @NotNull
    @Min(1)
    @Max(100)
    public Integer years;

    @Pattern(regexp = CODE)
    public String servicePackage;

    Order.Switch order(String no) {
      return new Order.Switch(
          no, version, number, team, doctor, day("from", from), years, servicePackage, grounds());
    }
  }

  /** 解约. */
  public static class Termination extends OfContract {
    @NotNull public String lastDay;

    /** 01 to 06 or 99. */
    @NotNull public String endReason;

    Order.Termination order(String no) {
      return new Order.Termination(
          no,
          version,
          day("lastDay", lastDay),
          EndReason.of(endReason)
              .orElseThrow(() -> new BadRequestException("endReason: 01 to 06, or 99")),
          grounds());
    }
  }

  /** 更正. */
  public static class Correction extends OfContract {
    public String from;
    public String agreedLast;
    public String lastDay;

    @Size(max = 40)
    public String team;

    @Size(max = 20)
    public String doctor;

    @Size(max = 10)
    public List<@NotNull @Pattern(regexp = "[0-9A-Za-z]{1,4}") String> groups;

    @Size(max = 40)
    public String servicePackage;

    Order.Correction order(String no) {
      return new Order.Correction(
          no,
          version,
          new Order.Correction.Days(
              ifDay("from", from), ifDay("agreedLast", agreedLast), ifDay("lastDay", lastDay)),
          team,
          doctor,
          groups,
          servicePackage,
          grounds());
    }
  }

  /** 作废. */
  public static class Cancellation extends OfContract {
    Order.Cancellation order(String no) {
      return new Order.Cancellation(no, version, grounds());
    }
  }

  private static LocalDate ifDay(String name, String text) {
    return text == null ? null : day(name, text);
  }

  private static LocalDate day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= EARLIEST_YEAR && day.isBefore(DateRange.OPEN_END.minusYears(200))) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below like any other that is none
    }
    throw new BadRequestException(name + ": a day such as 2025-01-31 is expected");
  }
}
