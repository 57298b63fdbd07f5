package org.capitation.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capitation.payment.YearOfPayments;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;
import org.capitation.value.Unfit;

/**
 * 清算: the year end of one community in one pot; derived whole from its inputs, never edited.
 *
 * @param inputs what it was computed from
 * @param parts what becomes of each balance: one, or signed and unsigned apart
 * @param relieved what the fund takes over of what the community bears
 * @param released what is released of the withheld amount
 * @param payable what is paid at the year end; negative is a debt of the community
 * @param distribution how the community divides what it gets, if the terms say so
 * @param steps how it was computed
 */
public record Settlement(
    Inputs inputs,
    List<Part> parts,
    Money relieved,
    Money released,
    Money payable,
    Optional<Distribution> distribution,
    List<Step> steps) {
  private static final Set<String> RESULTS =
      Set.of(
          "settlement.step.retained",
          "settlement.step.borne",
          "settlement.step.payable",
          "settlement.step.payable.net");

  /**
   * 清算依据数: the figures that a settlement starts from.
   *
   * @param members the members on average of the year
   * @param segments budget and spending, of everyone or of signed and unsigned
   * @param assessment what is known of how well it did
   * @param clawback what its members earned by violations and give back, not negative
   * @param relief by how much what it bears is lowered, if at all
   * @param paid what the months have paid
   */
  public record Inputs(
      Quotient members,
      List<Segment> segments,
      Assessment assessment,
      Money clawback,
      Optional<Relief> relief,
      YearOfPayments paid) {
    /**
     * Checks the clawback.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Inputs {
      segments = List.copyOf(segments);
      if (clawback.isNegative()) {
        throw new Unfit("violations-negative", clawback);
      }
    }

    /** What was withheld from the months. */
    public Money withheld() {
      return paid.sum().withheld();
    }

    /** What was earned but not credited by the months; below 0.00 what was credited too much. */
    public Money open() {
      return paid.sum().accepted().minus(paid.sum().approved());
    }
  }

  /**
   * 分账结果: what becomes of the balance of a population.
   *
   * @param segment its budget and spending
   * @param outcome who gets or bears what
   * @param missed the gates for which nothing is retained
   */
  public record Part(Segment segment, Outcome outcome, List<Gate> missed) {
    /** Keeps the gates from being changed. */
    public Part {
      missed = List.copyOf(missed);
    }
  }

  /** Keeps parts and steps from being changed. */
  public Settlement {
    parts = List.copyOf(parts);
    steps = List.copyOf(steps);
  }

  /** The budget after its adjustment. */
  public Money budget() {
    return total(part -> part.segment().adjusted());
  }

  /** What was added to the budget, or taken off it, at the final accounts. */
  public Money adjustment() {
    return total(part -> part.segment().adjustment());
  }

  /** The spending that is recognised. */
  public Money spending() {
    return total(part -> part.segment().recognised());
  }

  /** What of the spending was brought along from before the county began with us. */
  public Money before() {
    return total(part -> part.segment().before());
  }

  /** What was charged but is not recognised. */
  public Money violations() {
    return total(part -> part.segment().violations());
  }

  /** Budget − spending: above 0.00 a surplus, below it an overrun. */
  public Money balance() {
    return total(part -> part.segment().balance());
  }

  /** What the reserve covers of overruns. */
  public Money drawn() {
    return total(
        part ->
            part.outcome() instanceof Outcome.OverrunSharing overrun
                ? overrun.drawn()
                : Money.ZERO);
  }

  /** What the community retains, less what it bears. */
  public Money toCommunity() {
    return total(part -> part.outcome().toCommunity()).plus(relieved);
  }

  /** What the fund keeps, less what it bears, its reserve included: the rest of the balance. */
  public Money toFund() {
    return total(part -> part.outcome().toFund()).minus(relieved);
  }

  /** What of the withheld amount is lost; below 0.00 what is gained (S21). */
  public Money forfeited() {
    return inputs.withheld().minus(released);
  }

  /** 结转: what is taken from the months of the next year. */
  public Money carried() {
    return payable.isNegative() ? payable.negated() : Money.ZERO;
  }

  /**
   * 其他数: a figure that only some settlements have.
   *
   * @param name the end of its message key {@code settlement.further.…}
   * @param amount the amount, not 0.00
   */
  public record Further(String name, Money amount) {}

  /** What else makes up the settlement, as far as it is not 0.00. */
  public List<Further> further() {
    return Stream.of(
            new Further("adjustment", adjustment()),
            new Further("before", before()),
            new Further("violations", violations()),
            new Further("drawn", drawn()),
            new Further("relieved", relieved),
            new Further("open", inputs.open()),
            new Further("clawback", inputs.clawback()),
            new Further("forfeited", forfeited()),
            new Further("advance", inputs.paid().advanceOwed()),
            new Further("debt", inputs.paid().debtOwed()),
            new Further("carried", carried()))
        .filter(figure -> !figure.amount().isZero())
        .toList();
  }

  /** The step says what the community retains or bears, or what is paid. */
  public static boolean isResult(Step step) {
    return RESULTS.contains(step.key());
  }

  private Money total(Function<Part, Money> amount) {
    return Money.total(parts.stream().map(amount).toList());
  }

  /** Everything that the settlement says, line by line and in no language. */
  List<String> canonical() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            "\t",
            budget().toString(),
            spending().toString(),
            inputs.withheld().toString(),
            balance().toString(),
            toFund().toString(),
            toCommunity().toString(),
            released.toString(),
            payable.toString()));
    for (Step step : steps) {
      lines.add(
          String.join(
              "\t",
              step.rule(),
              step.basis().article(),
              step.key(),
              String.join(" ", step.arguments()),
              step.formula(),
              step.result().figure().toPlainString()));
    }
    return lines;
  }
}
