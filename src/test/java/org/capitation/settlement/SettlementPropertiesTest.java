package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.page.Words;
import org.capitation.payment.YearOfPayments;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;

/** What holds for whatever terms and years. */
class SettlementPropertiesTest {
  private static final int TIMES = 500;

  @Test
  void S5_both_sides_always_add_up_to_the_balance_and_none_is_negative() {
    Seeds.each(
        TIMES,
        random -> {
          for (Settlement settlement : settle(random)) {
            assertEquals(settlement.balance(), settlement.toFund().plus(settlement.toCommunity()));
            for (Settlement.Part part : settlement.parts()) {
              Money balance = part.segment().balance();
              Outcome outcome = part.outcome();
              assertEquals(balance, outcome.toFund().plus(outcome.toCommunity()));
              int sign = balance.compareTo(Money.ZERO);
              assertTrue(outcome.toFund().compareTo(Money.ZERO) * sign >= 0, part::toString);
              assertTrue(outcome.toCommunity().compareTo(Money.ZERO) * sign >= 0, part::toString);
            }
            assertFalse(settlement.relieved().isNegative());
          }
        });
  }

  @Test
  void S7_what_is_paid_is_the_sum_of_all_that_is_due() {
    Seeds.each(
        TIMES,
        random -> {
          for (Settlement settlement : settle(random)) {
            assertEquals(
                settlement
                    .toCommunity()
                    .plus(settlement.inputs().paid().sum().accepted())
                    .minus(settlement.inputs().paid().sum().approved())
                    .minus(settlement.inputs().clawback())
                    .minus(settlement.inputs().paid().advanceOwed())
                    .plus(settlement.released())
                    .minus(settlement.inputs().paid().debtOwed()),
                settlement.payable());
            assertEquals(settlement.payable().isNegative(), settlement.carried().isPositive());
            YearOfPayments year = settlement.inputs().paid();
            assertEquals(
                year.sum()
                    .accepted()
                    .plus(settlement.toCommunity())
                    .minus(settlement.forfeited())
                    .minus(settlement.inputs().clawback())
                    .minus(year.debt()),
                year.cash().plus(settlement.payable()),
                "what was paid by months and at the year end is what is due");
          }
        });
  }

  /** Also where what is spent more is a violation, in part or all. */
  @Test
  void S10_more_spending_never_raises_a_retention_nor_lowers_what_is_borne() {
    Seeds.each(
        TIMES,
        random -> {
          RandomTerms terms = new RandomTerms(random);
          SharingTerms sharing = terms.sharing();
          SettlementRule rule = new SettlementRule(terms.terms(new Scopes.Together(sharing)));
          Settlement.Inputs inputs = alone(terms.inputs());
          Segment segment = inputs.segments().get(0);
          Money more = Money.ofFen(random.nextLong(1, 1 + segment.budget().fen() / 10 + 3));
          Money violation = random.nextBoolean() ? Money.ZERO : more;
          Settlement before = rule.settle(inputs, Money.ZERO);
          Settlement after = rule.settle(with(inputs, spent(segment, more, violation)), Money.ZERO);
          Money retained = retained(after);
          assertTrue(retained.compareTo(retained(before)) <= 0, "more retained");
          if (violation.isZero()) {
            assertTrue(after.toCommunity().compareTo(before.toCommunity()) <= 0, "gains");
          } else {
            assertTrue(
                after.toCommunity().minus(violation).compareTo(before.toCommunity()) <= 0,
                "gains by a violation that its members give back");
          }
        });
  }

  @Test
  void S13_S14_without_a_jump_in_the_terms_a_fen_more_changes_at_most_a_fen() {
    Seeds.each(
        TIMES,
        random -> {
          RandomTerms terms = new RandomTerms(random);
          SharingTerms sharing = terms.sharing();
          if (jumps(sharing)) {
            return;
          }
          SettlementRule rule = new SettlementRule(terms.terms(new Scopes.Together(sharing)));
          Settlement.Inputs inputs = alone(terms.inputs());
          Segment segment = inputs.segments().get(0);
          Settlement before = rule.settle(inputs, Money.ZERO);
          Settlement after =
              rule.settle(with(inputs, spent(segment, Money.ofFen(1), Money.ZERO)), Money.ZERO);
          Money change = shared(before).minus(shared(after));
          assertTrue(change.fen() >= 0 && change.fen() <= 1, () -> "jumps by " + change);
        });
  }

  @Test
  void S16_S18_caps_and_limits_are_kept_to_half_a_fen() {
    Seeds.each(
        TIMES,
        random -> {
          RandomTerms made = new RandomTerms(random);
          SettlementTerms terms = made.terms();
          for (Settlement.Part part : settle(terms, random, 3).get(0).parts()) {
            SharingTerms sharing = terms.scopes().of(part.segment().population());
            Money share = part.outcome().toCommunity();
            boolean surplus = share.isPositive();
            (surplus ? sharing.surplus().cap() : sharing.overrun().limit())
                .ifPresent(
                    cap -> {
                      var most = cap.cut(share.yuan().abs(), part.segment().adjusted());
                      BigDecimal above = share.yuan().abs().subtract(most);
                      assertTrue(above.compareTo(new BigDecimal("0.005")) <= 0, part::toString);
                    });
          }
        });
  }

  @Test
  void S11_the_order_of_communities_changes_no_more_than_the_fen_of_ties() {
    Seeds.each(
        500,
        random -> {
          RandomTerms made = new RandomTerms(random);
          SettlementTerms terms =
              new SettlementTerms(
                  made.terms().basis(),
                  SettlementTerms.Reserve.DRAW,
                  new Scopes.Together(made.sharing()),
                  new Release.Full(),
                  Optional.empty());
          List<Settlement.Inputs> inputs =
              Stream.generate(made::inputs).limit(random.nextInt(1, 6)).toList();
          Money reserve = Money.ofFen(random.nextLong(50_000_000));
          List<Settlement> forth = new SettlementRule(terms).settle(inputs, reserve);
          List<Settlement.Inputs> turned = new ArrayList<>(inputs);
          Collections.reverse(turned);
          List<Settlement> back =
              new ArrayList<>(new SettlementRule(terms).settle(turned, reserve));
          Collections.reverse(back);
          IntStream.range(0, inputs.size())
              .forEach(
                  i ->
                      assertTrue(
                          Math.abs(forth.get(i).drawn().fen() - back.get(i).drawn().fen()) <= 1));
          assertEquals(total(forth), total(back));
        });
  }

  @Test
  void settling_twice_gives_the_same_to_the_last_step() {
    for (long seed = 0; seed < 300; seed++) {
      assertEquals(settle(new SplittableRandom(seed)), settle(new SplittableRandom(seed)));
    }
  }

  @Test
  void every_formula_comes_to_the_result_beside_it() {
    Seeds.each(
        TIMES,
        random ->
            settle(random).stream()
                .flatMap(settlement -> settlement.steps().stream())
                .filter(step -> !step.formula().isEmpty())
                .forEach(Formula::check));
  }

  @Test
  void every_step_has_its_words_in_both_languages_and_names_all_its_arguments() {
    Seeds.each(
        TIMES,
        random -> {
          for (Settlement settlement : settle(random)) {
            for (Step step : settlement.steps()) {
              for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                ResourceBundle texts = Words.bundle(language);
                String text = texts.getString(step.key());
                assertEquals(
                    step.arguments().size(),
                    new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length,
                    step::toString);
              }
            }
          }
        });
  }

  private static Money total(List<Settlement> settlements) {
    return Money.total(settlements.stream().map(Settlement::drawn).toList());
  }

  private static List<Settlement> settle(SplittableRandom random) {
    return settle(new RandomTerms(random).terms(), random, random.nextInt(1, 5));
  }

  private static List<Settlement> settle(
      SettlementTerms terms, SplittableRandom random, int communities) {
    RandomTerms made = new RandomTerms(random);
    return new SettlementRule(terms)
        .settle(
            Stream.generate(made::inputs).limit(communities).toList(),
            Money.ofFen(random.nextLong(20_000_000)));
  }

  /** Everyone together, so that a change of one segment is a change of the whole. */
  private static Settlement.Inputs alone(Settlement.Inputs inputs) {
    return with(inputs, inputs.segments().get(0).forAll());
  }

  private static Settlement.Inputs with(Settlement.Inputs inputs, Segment segment) {
    return new Settlement.Inputs(
        inputs.members(),
        List.of(segment),
        inputs.assessment(),
        inputs.clawback(),
        Optional.empty(),
        inputs.paid());
  }

  private static Segment spent(Segment segment, Money more, Money violation) {
    return new Segment(
        segment.population(),
        segment.budget(),
        segment.adjustments(),
        segment.spending().plus(more),
        segment.violations().plus(violation));
  }

  private static Money retained(Settlement settlement) {
    return settlement.toCommunity().isNegative() ? Money.ZERO : settlement.toCommunity();
  }

  private static Money shared(Settlement settlement) {
    return settlement.toCommunity();
  }

  private static boolean jumps(SharingTerms sharing) {
    return Stream.of(sharing.surplus().minimum(), sharing.overrun().minimum())
        .flatMap(Optional::stream)
        .anyMatch(minimum -> minimum.sharing() == Minimum.Sharing.FROM_FIRST_FEN);
  }
}
