package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.capitation.attribution.Version;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.PersonBook;
import org.capitation.ledger.PersonLine;
import org.capitation.ledger.Reason;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.registry.Sex;
import org.capitation.value.DateRange;

/**
 * 个人费用: a person, masked, with a page of what was booked.
 *
 * @param person who it is
 * @param count how many records there are in all
 * @param sums what all of them come to, by pot and budget year
 * @param records the records of the page
 */
public record PersonAnswer(Who person, int count, List<PersonBook.Sum> sums, List<Chain> records) {
  /**
   * 本人.
   *
   * @param name the name, masked
   * @param certificate the certificate number, masked
   * @param sex the sex
   * @param age the age on the business date; null where the birth is not known
   * @param insured when each pot insures or insured the person
   * @param homes where the person belongs on the business date, by pot
   * @param contract the contract in force on the business date; null without one
   */
  public record Who(
      long id,
      String name,
      String certificate,
      Sex sex,
      Integer age,
      List<Insured> insured,
      List<Belongs> homes,
      Contract contract) {}

  /** 参保: a pot, the psn_type, the first day and the last one, which is null without an end. */
  public record Insured(Pot pot, String personType, LocalDate from, LocalDate to) {
    static Insured of(Pot pot, String personType, DateRange days) {
      return new Insured(pot, personType, days.from(), last(days));
    }
  }

  /** 现归属: code and name of the community, null for nobody's, and the reason. */
  public record Belongs(
      Pot pot,
      String community,
      String name,
      org.capitation.attribution.Reason reason,
      boolean signed) {}

  /** 签约: the team, the first day and the last one. */
  public record Contract(String team, LocalDate from, LocalDate to) {
    static Contract of(String team, DateRange days) {
      return new Contract(team, days.from(), last(days));
    }
  }

  /** 更正链: a record with everything that corrects it, and what they come to. */
  public record Chain(List<Line> lines, Amounts net) {
    static Chain of(
        PersonBook.Chain chain, Map<Integer, Community> communities, Map<Long, Version> causes) {
      return new Chain(
          chain.lines().stream().map(line -> Line.of(line, communities, causes)).toList(),
          chain.net());
    }

    /** The line that it begins with. */
    public Line first() {
      return lines.get(0);
    }

    /** Something was corrected. */
    public boolean isCorrected() {
      return lines.size() > 1;
    }
  }

  /**
   * 所在科目.
   *
   * @param year the budget year
   * @param home the code of the community that bears it; null for nobody
   * @param homeName its name
   */
  public record Place(
      Pot pot,
      int year,
      String home,
      String homeName,
      Category category,
      Reason reason,
      boolean signed,
      YearMonth serviceMonth,
      YearMonth month) {}

  /**
   * 分录.
   *
   * @param settlement setl_id
   * @param original setl_id of what it refunds, or null
   * @param kind CHARGE, REVERSAL or TRANSFER; REFUND for the charge of a refund
   * @param cause the change of the attribution that moved it; null unless one did
   */
  public record Line(
      String settlement,
      String original,
      int revision,
      String kind,
      LocalDate serviceDate,
      ChargeLine.Institution institution,
      String medicalType,
      Place place,
      Amounts amounts,
      Version cause) {
    static Line of(PersonLine l, Map<Integer, Community> communities, Map<Long, Version> causes) {
      LedgerAccount a = l.line().account();
      Community home = communities.get(a.home());
      return new Line(
          l.settlement(),
          l.original(),
          l.revision(),
          l.kind().equals("CHARGE") && l.original() != null ? "REFUND" : l.kind(),
          l.serviceDate(),
          l.institution(),
          l.medicalType(),
          new Place(
              a.pot(),
              a.budgetYear(),
              home == null ? null : home.code(),
              home == null ? null : home.name(),
              a.category(),
              a.reason(),
              a.signed(),
              a.serviceMonth(),
              l.line().month()),
          l.amounts(),
          l.version() == null ? null : causes.get(l.version()));
    }
  }

  private static LocalDate last(DateRange days) {
    return days.isOpen() ? null : days.lastDay();
  }
}
