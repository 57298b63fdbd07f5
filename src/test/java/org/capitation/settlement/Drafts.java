package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** Drafts made by hand: a surplus, an overrun that exceeds what was withheld, and neither. */
public final class Drafts {
  private static final BudgetYear YEAR = new BudgetYear(2025, 1);
  private static final Bands SURPLUS = bands("3%", "80%", "6%", "60%", "0%");
  private static final Bands OVERRUN = bands("5%", "60%", "10%", "50%", "0%");
  private static final SettlementRule RULE =
      new SettlementRule(terms(new Release.Full(), Optional.empty()));

  private Drafts() {}

  /** Three communities and the unattributed. */
  public static SettlementDraft county() {
    return new SettlementDraft(
        Pot.RESIDENT,
        YEAR,
        "云栖医保〔2024〕31号",
        "390-2025 v1",
        List.of(
            part("C01", "云栖县人民医院医共体", "12966320.00", "12412087.36", "372362.62"),
            part("C02", "云栖县中医院医共体", "9214900.00", "10021333.33", "300640.00"),
            part("C03", "云栖县第二人民医院医共体", "500000.00", "500000.00", "15000.00")),
        Optional.of(
            new SettlementDraft.Unattributed(
                4123, Money.ofYuan("24310.55"), Money.ofYuan("18240.07"))));
  }

  /** Terms with the bands of these drafts. */
  public static SettlementTerms terms(Release withheld, Optional<DistributionTerms> distribution) {
    return new SettlementTerms(
        new Citation("云栖医保〔2024〕31号", "第十二条"),
        SettlementTerms.Reserve.KEEP,
        new Scopes.Together(new SharingTerms(SurplusTerms.of(SURPLUS), OverrunTerms.of(OVERRUN))),
        withheld,
        distribution);
  }

  /** Full marks from 90 on: one community has 95.00, one 81.00, one is not judged. */
  public static SettlementDraft scored() {
    Release byScore = new Release.ByScore(new ScoreTerm.AllFrom(new BigDecimal("90")));
    List<Settlement> settled =
        new SettlementRule(terms(byScore, Optional.empty()))
            .settle(
                List.of(
                    Given.year("9000.00", "9000.00").withheld("1000.00").score("95.00").inputs(),
                    Given.year("9000.00", "9000.00").withheld("1000.01").score("81.00").inputs(),
                    Given.year("9000.00", "9000.00").withheld("1000.00").inputs()),
                Money.ZERO);
    List<SettlementDraft.Part> parts = new ArrayList<>();
    for (SettlementDraft.Part part : county().parts()) {
      parts.add(
          new SettlementDraft.Part(
              part.community(), part.memberMonths(), settled.get(parts.size())));
    }
    return new SettlementDraft(
        Pot.RESIDENT, YEAR, "云栖医保〔2024〕31号", "390-2025 v1", parts, Optional.empty());
  }

  /** One of the three alone. */
  public static SettlementDraft of(String community) {
    return county().of(community);
  }

  /** Communities of these names. */
  public static SettlementDraft named(List<String> names) {
    return new SettlementDraft(
        Pot.EMPLOYEE,
        YEAR,
        "",
        "",
        names.stream().map(name -> part("C" + names.indexOf(name), name, "1", "2", "3")).toList(),
        Optional.empty());
  }

  /** One community of this name with the largest amounts that are printed. */
  public static SettlementDraft large(String name) {
    return new SettlementDraft(
        Pot.EMPLOYEE,
        YEAR,
        "云栖医保〔2024〕31号",
        "310-2025 v1",
        List.of(
            part("C01", name, "9999999999.99", "1111111111.11", "9999999999.99"),
            part("C02", name + "二", "1111111111.11", "9999999999.99", "9999999999.99")),
        Optional.empty());
  }

  private static SettlementDraft.Part part(
      String code, String name, String budget, String spending, String withheld) {
    return new SettlementDraft.Part(
        new Community(code.hashCode(), code, name, "", DateRange.of(YEAR.firstMonth())),
        262_164,
        RULE.settle(Given.year(budget, spending).withheld(withheld).inputs(), Money.ZERO));
  }

  private static Bands bands(
      String first, String firstShare, String second, String secondShare, String restShare) {
    return new Bands(
        List.of(
            new Bands.Band(Optional.of(Ratio.ofPercent(first)), Ratio.ofPercent(firstShare)),
            new Bands.Band(Optional.of(Ratio.ofPercent(second)), Ratio.ofPercent(secondShare)),
            new Bands.Band(Optional.empty(), Ratio.ofPercent(restShare))));
  }
}
