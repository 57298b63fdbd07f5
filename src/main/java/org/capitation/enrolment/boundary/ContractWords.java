package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Obstacle;
import org.capitation.page.Display;
import org.capitation.page.Words;

/** 签约用语: what contracts, their changes and what speaks against them are called. */
@Named
@RequestScoped
public class ContractWords {
  /** The codes of the population groups, as platforms know them. */
  static final List<String> GROUPS = List.of("01", "02", "03", "04", "05", "06", "07", "08", "10");

  @Inject private Words words;

  /** The population groups in words; a code that has none is shown as it is. */
  public String groups(List<String> codes) {
    return codes.stream().map(this::group).collect(Collectors.joining(" · "));
  }

  /** A population group in words. */
  public String group(String code) {
    return words.ifText("enrolment.group." + code).orElse(code);
  }

  /** 男 or 女; a dash for what is not known. */
  public String gender(String code) {
    return code == null
        ? Display.NOTHING
        : words.ifText("enrolment.gender." + code).orElse(Display.NOTHING);
  }

  private String word(Obstacle obstacle) {
    return words.text(obstacle.key(), obstacle.arguments().toArray());
  }

  /** All that speaks against an order, one after the other. */
  public String against(List<Obstacle> obstacles) {
    return obstacles.stream()
        .map(this::word)
        .collect(Collectors.joining(words.text("enrolment.act.and")));
  }

  /** The days of a contract. */
  public String days(ContractLine contract) {
    return words.text("page.range", contract.from(), contract.lastDay());
  }

  /** What has become of a contract, with the reason for its end. */
  public String state(ContractLine contract) {
    String state = words.text("enrolment.state." + contract.state().code());
    return contract.endReason() == null
        ? state
        : state + " · " + words.text("enrolment.end." + contract.endReason().code());
  }

  /** Where a contract stands today, with the reason for its end. */
  public String standing(ContractLists.Line line) {
    String standing = words.text("enrolment.list.state." + line.standing());
    boolean died = line.lastDay().isBefore(line.contract().lastDay());
    String reason =
        died
            ? EndReason.DIED.code()
            : line.contract().endReason() == null ? null : line.contract().endReason().code();
    return reason == null ? standing : standing + " · " + words.text("enrolment.end." + reason);
  }

  /** What one thing of a contract is called. */
  public String field(Change.Difference difference) {
    return words.ifText("enrolment.field." + difference.field()).orElse(difference.field());
  }

  /** A value of a thing of a contract, codes in words. */
  public String value(String field, String value) {
    if (value == null || value.isEmpty()) {
      return Display.NOTHING;
    }
    return switch (field) {
      case "groups" -> groups(List.of(value.split("[ ,]")));
      case "state" -> words.ifText("enrolment.state." + value).orElse(value);
      case "reason" -> words.ifText("enrolment.end." + value).orElse(value);
      default -> value;
    };
  }
}
