package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Matter;
import org.capitation.budget.boundary.Agreements;
import org.capitation.budget.boundary.Proposals;
import org.capitation.desk.Signing;
import org.capitation.payment.Sheet;
import org.capitation.payment.boundary.Sheets;
import org.capitation.settlement.boundary.Papers;
import org.capitation.settlement.boundary.ShownPaper;
import org.capitation.value.Money;

/** 待签文书: the papers that wait for the caller's signature or to be paid, with their figures. */
@ApplicationScoped
public class Signings {
  private static final Pattern KEY = Pattern.compile(".*[?&]id=(\\d+)");

  @Inject private MyMatters matters;
  @Inject private Sheets sheets;
  @Inject private Papers papers;
  @Inject private Proposals proposals;
  @Inject private Agreements agreements;

  /** They, the most urgent first. */
  @Allowed(Circle.OFFICES)
  @Filtered
  @Transactional
  public List<Signing> mine() {
    return matters.waiting().stream().flatMap(one -> signing(one).stream()).toList();
  }

  private Optional<Signing> signing(Matter matter) {
    Matcher key = KEY.matcher(matter.address());
    if (!key.matches()) {
      return Optional.empty();
    }
    long id = Long.parseLong(key.group(1));
    return switch (matter.kind()) {
      case "payment.sign", "payment.pay" -> Optional.of(ofSheet(matter, sheets.find(id)));
      case "settlement.sign", "settlement.pay" -> Optional.of(ofPaper(matter, papers.find(id)));
      case "budget.sign" -> Optional.of(ofBudget(matter, proposals.find(id)));
      case "agreement.sign" -> Optional.of(ofAgreement(matter, agreements.find(id)));
      default -> Optional.empty();
    };
  }

  /** What is still to be paid, once it may be. */
  private static Signing ofSheet(Matter matter, Sheets.Shown shown) {
    Sheet sheet = shown.sheet();
    Money amount =
        sheet.standing().state().isSettled()
            ? Money.total(
                sheet.lines().stream()
                    .filter(Sheet.Line::isOpen)
                    .map(line -> line.payment().paid())
                    .toList())
            : shown.sum();
    return Signing.of(matter, sheet.pot(), Optional.of(amount), shown.circulation());
  }

  private static Signing ofPaper(Matter matter, ShownPaper shown) {
    return Signing.of(
        matter, shown.paper().subject().pot(), Optional.of(shown.due()), shown.circulation());
  }

  private static Signing ofBudget(Matter matter, Proposals.Shown shown) {
    return Signing.of(
        matter, shown.proposal().pot(), Optional.of(shown.sum()), shown.circulation());
  }

  private static Signing ofAgreement(Matter matter, Agreements.Shown shown) {
    return Signing.of(matter, shown.agreement().terms().pot(), Optional.empty(), shown.paper());
  }
}
