package org.capitation.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.monitoring.Deviation;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;

/**
 * 封存依据: all that a published settlement was computed from, by itself: whoever has it needs no books
 * to settle the year again (S26).
 *
 * @param subject whose year it is
 * @param policy the terms
 * @param reserve what may be drawn from the reserve
 * @param closing the digest of the closing of the last month of the year, if months have any
 * @param lines the communities, in their order
 * @param unattributed what stands apart from them
 */
public record SealedYear(
    Subject subject,
    Policy policy,
    Money reserve,
    Optional<String> closing,
    List<Line> lines,
    SettlementDraft.Unattributed unattributed) {
  /**
   * 清算对象.
   *
   * @param county the area code of the county
   * @param pot the pot
   * @param year the budget year
   * @param number 0 for the settlement, 1 and above for supplements
   */
  public record Subject(String county, Pot pot, BudgetYear year, int number) {}

  /**
   * 清算依据政策.
   *
   * @param document the document number of the terms
   * @param name the name and version of the policy pack
   * @param text the pack as it was written
   */
  public record Policy(String document, String name, String text) {
    /** Ends every line of the pack in the same way. */
    public Policy {
      text = text.lines().map(line -> line + "\n").collect(Collectors.joining());
    }
  }

  /**
   * 医共体清算依据.
   *
   * @param community who it is
   * @param inputs what its settlement is computed from
   * @param posted what former papers of the year have posted to it
   * @param cause why it came to more or less than its budget
   */
  public record Line(
      SettledCommunity community, Settlement.Inputs inputs, Money posted, Cause cause) {}

  /**
   * 清算医共体.
   *
   * @param code its code
   * @param name its name
   * @param memberMonths the member-months that its budget was computed from
   */
  public record SettledCommunity(String code, String name, long memberMonths) {}

  /**
   * 原因与责任.
   *
   * @param deviation what each cause adds to the budget (M11); empty where that is not known
   * @param responsibilities who is to answer for what
   */
  public record Cause(List<Part> deviation, List<Responsibility> responsibilities) {
    /** 偏差项. */
    public record Part(Deviation.Cause cause, Money amount) {}

    /** Keeps the lists from being changed. */
    public Cause {
      deviation = List.copyOf(deviation);
      responsibilities = List.copyOf(responsibilities);
    }
  }

  /** Keeps the lines from being changed. */
  public SealedYear {
    lines = List.copyOf(lines);
  }

  /** Nothing goes into it that did not go into the other, and nothing else. */
  public boolean isLike(SealedYear other) {
    return figures().equals(other.figures());
  }

  private List<Settlement.Inputs> figures() {
    return lines.stream().map(Line::inputs).toList();
  }

  /** The settlements of its communities, in their order. */
  public List<Settlement> settle(SettlementTerms terms) {
    return new SettlementRule(terms).settle(lines.stream().map(Line::inputs).toList(), reserve);
  }

  /** What a paper of it posts to each community: what is payable less what was posted before. */
  public List<Money> due(SettlementTerms terms) {
    List<Settlement> settled = settle(terms);
    List<Money> due = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      due.add(settled.get(i).payable().minus(lines.get(i).posted()));
    }
    return due;
  }

  /** 规范文本: what was put in and what came out, in no language; the seal is over this. */
  public String text(SettlementTerms terms) {
    List<String> all = new ArrayList<>(SealWriter.lines(this));
    all.add(SealWriter.RESULTS);
    List<Settlement> settled = settle(terms);
    for (int i = 0; i < lines.size(); i++) {
      all.add("result\t" + lines.get(i).community().code());
      all.addAll(settled.get(i).canonical());
    }
    return String.join("\n", all) + "\n";
  }
}
