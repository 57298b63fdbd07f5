package org.capitation.settlement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.value.Money;

/**
 * 方案对比: what becomes of the same communities under two or three scenarios (S43).
 *
 * @param lines the figures of each community, then those of all together
 */
public record Comparison(List<Line> lines) {
  /** 对比项. */
  public enum Figure {
    /** 结余或超支. */
    BALANCE(Settlement::balance),
    /** 留用或承担. */
    TO_COMMUNITY(Settlement::toCommunity),
    /** 归基金. */
    TO_FUND(Settlement::toFund),
    /** 应拨付. */
    PAYABLE(Settlement::payable);

    private final Function<Settlement, Money> amount;

    Figure(Function<Settlement, Money> amount) {
      this.amount = amount;
    }

    /** What documents and message keys call it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Money in(Map<String, Settlement> settled, String community) {
      return Optional.ofNullable(settled.get(community)).map(amount).orElse(Money.ZERO);
    }
  }

  /**
   * 对比行.
   *
   * @param community the code of the community; nothing for all together
   * @param figure which figure
   * @param amounts one of each scenario
   */
  public record Line(Optional<String> community, Figure figure, List<Money> amounts) {
    /** Keeps the amounts from being changed. */
    public Line {
      amounts = List.copyOf(amounts);
    }

    /** By how much each is more than the first. */
    public List<Money> differences() {
      return amounts.stream().map(amount -> amount.minus(amounts.get(0))).toList();
    }
  }

  /** Keeps the lines from being changed. */
  public Comparison {
    lines = List.copyOf(lines);
  }

  /**
   * Compares scenarios.
   *
   * @param communities the codes of the communities; one that a scenario lacks counts 0.00 there
   * @param settled the outcome of each scenario, by the code of the community
   */
  public static Comparison of(List<String> communities, List<Map<String, Settlement>> settled) {
    Stream<Line> each =
        communities.stream()
            .flatMap(
                code ->
                    lines(
                        Optional.of(code),
                        figure -> settled.stream().map(one -> figure.in(one, code)).toList()));
    List<Line> lines = each.toList();
    Stream<Line> all = lines(Optional.empty(), figure -> sums(lines, figure));
    return new Comparison(Stream.concat(lines.stream(), all).toList());
  }

  private static Stream<Line> lines(
      Optional<String> community, Function<Figure, List<Money>> amounts) {
    return Arrays.stream(Figure.values())
        .map(figure -> new Line(community, figure, amounts.apply(figure)));
  }

  private static List<Money> sums(List<Line> lines, Figure figure) {
    List<Line> same = lines.stream().filter(line -> line.figure() == figure).toList();
    int scenarios = same.isEmpty() ? 0 : same.get(0).amounts().size();
    return IntStream.range(0, scenarios)
        .mapToObj(i -> Money.total(same.stream().map(line -> line.amounts().get(i)).toList()))
        .toList();
  }
}
