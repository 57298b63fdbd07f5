package org.capitation.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Stamp;

/**
 * 打包付费协议: what the bureau and a lead hospital have agreed on for a pot and year.
 *
 * @param id our key
 * @param parties between whom
 * @param terms on what
 * @param scan the scan of the signed paper
 * @param standing how it stands
 */
public record Agreement(long id, Parties parties, Terms terms, Scan scan, Standing standing) {
  /**
   * 协议双方: the bureau of the county, and a community.
   *
   * @param community the key of the community
   * @param members its members on the first day, the lead hospital first
   */
  public record Parties(int community, List<Member> members) {
    /** Keeps the list from being changed. */
    public Parties {
      members = List.copyOf(members);
    }
  }

  /** 成员机构. */
  public record Member(String code, String name) {}

  /**
   * 协议内容.
   *
   * @param pot the pot
   * @param year the budget year
   * @param policy the number of the policy pack, one version of the terms
   * @param document the number of the paper (文号)
   * @param signed the day on which it was signed
   * @param valid the days on which it holds
   */
  public record Terms(
      Pot pot, int year, long policy, String document, LocalDate signed, DateRange valid) {}

  /**
   * 扫描件.
   *
   * @param id our key of the attachment
   * @param name what people know it by
   * @param sha256 its hash in hexadecimal digits
   */
  public record Scan(long id, String name, String sha256) {}

  /**
   * 协议的状况.
   *
   * @param state the state
   * @param version how often it was touched
   * @param reason why it was sent back or ended, or null
   * @param created who entered it, and when
   * @param touched who touched it last, and when
   */
  public record Standing(State state, int version, String reason, Stamp created, Stamp touched) {}

  /** 协议状态. */
  public enum State {
    /** 草稿: on its way from one who signs to the next. */
    DRAFT,
    /** 已生效. */
    IN_FORCE,
    /** 已终止. */
    ENDED,
    /** 已撤回: withdrawn or sent back. */
    STOPPED
  }

  /** It is in force no more because its last day has passed. */
  public boolean isExpired(LocalDate today) {
    return standing.state() == State.IN_FORCE && !today.isBefore(terms.valid().to());
  }

  /** All that a signature stands for, line by line and in no language. */
  public List<String> canonical() {
    List<String> lines = new ArrayList<>();
    lines.add("agreement " + id + " " + parties.community());
    parties.members().forEach(member -> lines.add(member.code() + " " + member.name()));
    lines.add(terms.pot().insuranceType() + " " + terms.year() + " " + terms.policy());
    lines.add(terms.document());
    lines.add(terms.signed() + " " + terms.valid().from() + " " + terms.valid().to());
    lines.add(scan.sha256());
    return lines;
  }
}
