package org.capitation.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.capitation.registry.Pot;

/**
 * 个人台账: all that was booked for one person, record by record: versions, reversals, transfers and
 * refunds stand with the record that they correct.
 *
 * @param chains the records, the latest first
 * @param sums what they come to
 */
public record PersonBook(List<Chain> chains, List<Sum> sums) {
  /** Keeps the lists from being changed. */
  public PersonBook {
    chains = List.copyOf(chains);
    sums = List.copyOf(sums);
  }

  /**
   * 更正链: a record with everything that corrects it.
   *
   * @param lines its lines, the charge first
   * @param net what they come to
   */
  public record Chain(List<PersonLine> lines, Amounts net) {
    /** Keeps the lines from being changed. */
    public Chain {
      lines = List.copyOf(lines);
    }

    /** The line that it begins with. */
    public PersonLine first() {
      return lines.get(0);
    }

    /** Something was corrected. */
    public boolean isCorrected() {
      return lines.size() > 1;
    }

    private LocalDate day() {
      return first().serviceDate();
    }
  }

  /**
   * 小计: what a person comes to in a pot and budget year.
   *
   * @param charged what communities bear
   * @param excluded what stands beside the package
   * @param notChargeable what nobody bears
   */
  public record Sum(Pot pot, int year, Amounts charged, Amounts excluded, Amounts notChargeable) {}

  /**
   * Puts lines in order.
   *
   * @param lines the lines of one person, each record's in the order of booking
   */
  public static PersonBook of(List<PersonLine> lines) {
    Map<String, String> originals = new HashMap<>();
    lines.stream()
        .filter(line -> line.original() != null)
        .forEach(line -> originals.put(line.settlement(), line.original()));
    Set<String> known = new HashSet<>();
    lines.forEach(line -> known.add(line.settlement()));
    Map<String, List<PersonLine>> records = new LinkedHashMap<>();
    for (PersonLine line : lines) {
      String root = root(line.settlement(), originals, known);
      records.computeIfAbsent(root, key -> new ArrayList<>()).add(line);
    }
    List<Chain> chains = new ArrayList<>();
    records.forEach((root, all) -> chains.add(chain(root, all)));
    chains.sort((a, b) -> b.day().compareTo(a.day()));
    return new PersonBook(chains, sums(lines));
  }

  /** The record that a refund, or the refund of a refund, takes back in the end. */
  private static String root(String settlement, Map<String, String> originals, Set<String> known) {
    Set<String> seen = new HashSet<>();
    String root = settlement;
    while (seen.add(root) && originals.containsKey(root) && known.contains(originals.get(root))) {
      root = originals.get(root);
    }
    // refunds that take back each other: whichever comes first in the alphabet
    return seen.size() > 1 && root.equals(settlement) ? Collections.min(seen) : root;
  }

  private static Chain chain(String root, List<PersonLine> lines) {
    List<PersonLine> sorted = new ArrayList<>(lines);
    sorted.sort(
        (a, b) -> Boolean.compare(!a.settlement().equals(root), !b.settlement().equals(root)));
    Amounts net = lines.stream().map(PersonLine::amounts).reduce(Amounts.ZERO, Amounts::plus);
    return new Chain(sorted, net);
  }

  private static List<Sum> sums(List<PersonLine> lines) {
    Map<String, Sum> sums = new TreeMap<>(Collections.reverseOrder());
    for (PersonLine line : lines) {
      Sum more = sum(line);
      sums.merge(
          more.year + more.pot.insuranceType(),
          more,
          (a, b) ->
              new Sum(
                  a.pot,
                  a.year,
                  a.charged.plus(b.charged),
                  a.excluded.plus(b.excluded),
                  a.notChargeable.plus(b.notChargeable)));
    }
    return List.copyOf(sums.values());
  }

  private static Sum sum(PersonLine line) {
    Disposition as = line.line().account().disposition();
    return new Sum(
        line.pot(),
        line.year(),
        as == Disposition.CHARGED ? line.amounts() : Amounts.ZERO,
        as == Disposition.EXCLUDED ? line.amounts() : Amounts.ZERO,
        as == Disposition.NOT_CHARGEABLE ? line.amounts() : Amounts.ZERO);
  }
}
