package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.budget.Adjustment;
import org.capitation.budget.Budget;
import org.capitation.budget.Proposal;
import org.capitation.document.Attachment;
import org.capitation.it.Staff;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Money;

/** Talks about budgets of small counties, for the tests. */
@ApplicationScoped
public class Talks {
  static final Attachment.Content MINUTES =
      Attachment.Content.of("纪要.pdf", "%PDF-1.7 minutes".getBytes(StandardCharsets.UTF_8));

  @Inject private Staff staff;
  @Inject private BudgetRounds rounds;
  @Inject private BudgetSigning signing;
  @Inject private Proposals proposals;
  @Inject private Agreements agreements;

  long draft(String county, Budget.Stage stage) {
    return staff.call(county, Staff.CLERK, () -> rounds.draft(Pot.RESIDENT, 2025, stage)).id();
  }

  /** A round about the shares of two communities and of the unattributed. */
  long negotiate(String county, long id, String first, String second, String rest) {
    BudgetRounds.Round round =
        new BudgetRounds.Round(
            new OfferText(Map.of("C01", first, "C02", second, "unattributed", rest), Map.of())
                .offer(),
            "第二轮",
            Optional.of(MINUTES));
    return staff
        .call(county, Staff.CLERK, () -> rounds.negotiate(id, seen(county, id), round))
        .id();
  }

  long adjust(String county, long id, String community, String amount) {
    BudgetRounds.Change change =
        new BudgetRounds.Change(
            community,
            new Adjustment("门诊慢特病扩围", "云栖医保〔2025〕40号", Money.ofYuan(amount)),
            Optional.empty());
    return staff.call(county, Staff.CLERK, () -> rounds.adjust(id, seen(county, id), change)).id();
  }

  void sign(String county, long id, Staff.Person person) {
    staff.run(county, person, () -> signing.sign(id, seen(county, id)));
  }

  /** All five sign. */
  void signAll(String county, long id) {
    Staff.SIGNATORIES.forEach(person -> sign(county, id, person));
  }

  void confirm(String county, long id, String community) {
    staff.run(county, Staff.Person.of(community), () -> signing.confirm(id, community));
  }

  Proposals.Shown find(String county, long id) {
    return staff.call(county, Staff.CLERK, () -> proposals.find(id));
  }

  Proposal.State state(String county, long id) {
    return find(county, id).proposal().standing().state();
  }

  int seen(String county, long id) {
    return find(county, id).proposal().standing().version();
  }

  /** The lines of a version, as the clerk sees them. */
  List<String> lines(String county, long id) {
    return find(county, id).lines().stream()
        .map(line -> line.code() + " " + line.amount() + " " + line.difference())
        .toList();
  }

  /** Enters an agreement with a community for the year. */
  Agreements.Shown enter(String county, String community, String document) {
    LocalDate first = LocalDate.of(2025, 1, 1);
    Agreements.Entry entry =
        new Agreements.Entry(
            Pot.RESIDENT,
            2025,
            community,
            document,
            LocalDate.of(2024, 12, 20),
            DateRange.ofDays(first, LocalDate.of(2025, 12, 31)));
    return staff.call(county, Staff.CLERK, () -> agreements.enter(entry, MINUTES));
  }

  Agreements.Shown sign(String county, Agreements.Shown shown, Staff.Person person) {
    int version = shown.agreement().standing().version();
    return staff.call(county, person, () -> agreements.sign(shown.agreement().id(), version));
  }
}
