package org.capitation.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.InstitutionClass;
import org.capitation.value.DateRange;
import org.capitation.value.Unfit;

/**
 * 纳入清单: what the outpatient package bears, what stands beside it, and what is left out (L3).
 *
 * <p>Of the lines that fit, the one with the longest beginning of med_type holds, then the one with
 * the longest beginning of the disease, then one that names a class of institutions. What no line
 * fits is unknown (L4).
 *
 * @param lines the lines, those that hold before others first
 */
public record Scope(List<Line> lines) {
  private static final Comparator<Line> NARROWEST_FIRST =
      Comparator.comparing((Line line) -> line.which().medicalType().length())
          .thenComparing(line -> line.which().disease().length())
          .thenComparing(line -> line.which().kind().isPresent())
          .reversed();

  /** 归类: what becomes of visits that a line fits. */
  public enum Treatment {
    /** 纳入包干. */
    PACKAGE,
    /** 单列: paid beside the package, on a line of its own. */
    SEPARATE,
    /** 不纳入包干. */
    EXCLUDED
  }

  /**
   * 适用: which visits a line is about.
   *
   * @param medicalType the beginning of med_type
   * @param disease the beginning of dise_no; empty for any, and for none
   * @param kind the class of institutions; nothing for any
   */
  public record Which(String medicalType, String disease, Optional<InstitutionClass> kind) {
    /** Its conditions, such as {@code 14 M039 PRIMARY}. */
    private String words() {
      return (medicalType + " " + disease + " " + kind.map(Enum::name).orElse(""))
          .strip()
          .replaceAll(" +", " ");
    }

    /** The visit is one of them. */
    boolean fits(Care care, InstitutionClass at) {
      return care.medicalType().startsWith(medicalType)
          && (disease.isEmpty() || care.disease() != null && care.disease().startsWith(disease))
          && (kind.isEmpty() || kind.get() == at);
    }
  }

  /**
   * 清单行: what becomes of some visits on some days.
   *
   * @param which the visits
   * @param days the days
   * @param treatment what becomes of them
   * @param reason a word for why they are not in the package; empty for those that are
   */
  public record Line(Which which, DateRange days, Treatment treatment, String reason) {
    private boolean contradicts(Line other) {
      return which.equals(other.which) && days.overlaps(other.days);
    }
  }

  /**
   * Puts the narrowest lines first.
   *
   * @throws Unfit if two lines are about the same visits on the same day
   */
  public Scope {
    List<Line> sorted = new ArrayList<>();
    for (Line line : lines) {
      if (sorted.stream().anyMatch(line::contradicts)) {
        throw new Unfit("scope-twice", line.which().words());
      }
      sorted.add(line);
    }
    sorted.sort(NARROWEST_FIRST);
    lines = List.copyOf(sorted);
  }

  /**
   * The line that holds for a visit; nothing if its code is unknown.
   *
   * @param care what the visit was for
   * @param at the class of the institution
   * @param day the service date
   */
  public Optional<Line> find(Care care, InstitutionClass at, LocalDate day) {
    for (Line line : lines) {
      if (line.which().fits(care, at) && line.days().contains(day)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}
