package org.capitation.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.payment.AdvanceTerms;
import org.capitation.payment.Instalments;
import org.capitation.payment.PaymentTerms;
import org.capitation.payment.RecoveryLimit;
import org.capitation.payment.Regime;
import org.capitation.value.Bound;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 读拨付条款. */
final class PaymentReader {
  private static final Map<String, AdvanceTerms.Recovery> RECOVERIES =
      Map.of("year-end", AdvanceTerms.Recovery.YEAR_END, "monthly", AdvanceTerms.Recovery.MONTHLY);

  private PaymentReader() {}

  static PaymentTerms read(Section s, String document) {
    PaymentTerms terms =
        new PaymentTerms(
            s.basis(document), regime(s), s.share("withheld"), debt(s), advance(s, document));
    s.end();
    return terms;
  }

  private static Regime regime(Section s) {
    return switch (s.text("regime")) {
      case "claims" ->
          new Regime.Claims(
              s.has("quota") ? Optional.of(instalments(s, "quota")) : Optional.empty());
      case "prepaid" ->
          new Regime.Prepaid(
              instalments(s, "instalments"), s.has("prepaid") ? s.share("prepaid") : Ratio.ONE);
      default -> throw s.bad("regime", "word", "claims, prepaid", s.text("regime"));
    };
  }

  private static Instalments instalments(Section s, String key) {
    return switch (s.text(key)) {
      case "equal" -> new Instalments.Equal();
      case "up-front" -> Instalments.upFront();
      case "shares" -> shares(s);
      default -> throw s.bad(key, "word", "equal, up-front, shares", s.text(key));
    };
  }

  private static Instalments shares(Section s) {
    Section byMonth = s.section("month-shares");
    List<Ratio> shares =
        IntStream.rangeClosed(1, Instalments.MONTHS)
            .mapToObj(month -> byMonth.share(String.valueOf(month)))
            .toList();
    byMonth.end();
    return s.checked("month-shares", () -> new Instalments.ByShares(shares));
  }

  private static RecoveryLimit debt(Section s) {
    if (!s.has("debt")) {
      return RecoveryLimit.NONE;
    }
    Section debt = s.section("debt");
    Optional<Money> amount = debt.has("yuan") ? Optional.of(debt.yuan("yuan")) : Optional.empty();
    Optional<Ratio> share =
        debt.has("payable") ? Optional.of(debt.share("payable")) : Optional.empty();
    debt.end();
    return new RecoveryLimit(amount, share);
  }

  private static Optional<AdvanceTerms> advance(Section s, String document) {
    if (!s.has("advance")) {
      return Optional.empty();
    }
    Section advance = s.section("advance");
    Optional<Bound> balance =
        advance.has("balance") ? Optional.of(bound(advance.section("balance"))) : Optional.empty();
    AdvanceTerms terms =
        advance.checked(
            "months",
            () ->
                new AdvanceTerms(
                    advance.basis(document),
                    advance.figure("months").value(),
                    advance.number("years", 1, 3),
                    balance,
                    advance.word("recovery", RECOVERIES)));
    advance.end();
    return Optional.of(terms);
  }

  private static Bound bound(Section s) {
    boolean above = s.has("above");
    Bound bound =
        new Bound(
            above ? Bound.Side.ABOVE : Bound.Side.AT_LEAST,
            s.figure(above ? "above" : "at-least").value());
    s.end();
    return bound;
  }
}
