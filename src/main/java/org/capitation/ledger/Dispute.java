package org.capitation.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/**
 * 核查申诉: a community says that a visit charged to it is not its own to bear (L20 to L24).
 *
 * @param id our key
 * @param subject the visit
 * @param claim what is said of it
 * @param decision what was decided, as far as it is; of those that were sent back the latest
 * @param standing how it stands
 */
public record Dispute(
    long id, Subject subject, Claim claim, Optional<Decision> decision, Standing standing) {
  /**
   * 争议费用.
   *
   * @param visit our key of the visit
   * @param settlement setl_id
   * @param place the pot, budget year and accounting month in which it stood
   * @param community the key of the community that bears it
   * @param fund the pool payment
   */
  public record Subject(long visit, String settlement, Place place, int community, Money fund) {}

  /** 入账位置: where a visit stood when it was disputed. */
  public record Place(Pot pot, int year, YearMonth month) {}

  /**
   * 申诉内容.
   *
   * @param ground why
   * @param target the key of the community that should bear it, or {@link Community#NONE} for
   *     nobody
   * @param words in the community's own words
   * @param evidence our key of the paper that was handed in; nothing for none
   */
  public record Claim(Ground ground, int target, String words, Optional<Long> evidence) {}

  /** 申诉事由. */
  public enum Ground {
    /** 非本医共体居民. */
    NOT_OURS,
    /** 死亡后费用. */
    AFTER_DEATH,
    /** 同日重复. */
    SAME_DAY_TWICE,
    /** 频次异常. */
    FREQUENCY,
    /** 金额异常. */
    AMOUNT,
    /** 未经转诊. */
    UNREFERRED,
    /** 未就诊. */
    NOT_RECEIVED,
    /** 其他. */
    OTHER
  }

  /** 状态. */
  public enum State {
    /** 已提出. */
    FILED,
    /** 已受理. */
    TAKEN,
    /** 裁定会签中: a decision is prepared, and signed by one after the other. */
    SIGNING,
    /** 成立: the visit was moved. */
    UPHELD,
    /** 不成立: the visit stays. */
    REFUSED,
    /** 已撤回: by the community. */
    WITHDRAWN,
    /** 已失效: the visit had moved by itself, or a newer version has replaced it. */
    OVERTAKEN;

    /** Nothing is decided yet. */
    public boolean isOpen() {
      return this == FILED || this == TAKEN || this == SIGNING;
    }
  }

  /**
   * 裁定.
   *
   * @param id our key
   * @param upheld to where the visit goes; nothing if the dispute is refused
   * @param words why
   * @param author who prepared it, and when
   * @param sentBack why it was sent back; nothing if it was not
   */
  public record Decision(
      long id, Optional<Ruled> upheld, String words, Stamp author, Optional<String> sentBack) {}

  /**
   * 状况.
   *
   * @param state the state
   * @param version how often it was touched
   * @param moved the visit no longer stands where it was disputed, for another reason than this
   * @param created who filed it, and when
   * @param touched who touched it last, and when
   */
  public record Standing(State state, int version, boolean moved, Stamp created, Stamp touched) {}

  /** The decision that is on its way or holds; nothing before one is prepared. */
  public Optional<Decision> live() {
    return decision.filter(one -> one.sentBack().isEmpty());
  }

  /** It waits to be set aside: what it is about stands elsewhere by now (L23). */
  public boolean isOvertaken() {
    return standing.moved() && (standing.state().isOpen() || standing.state() == State.UPHELD);
  }

  /** All that a signature stands for, line by line and in no language. */
  public List<String> canonical() {
    List<String> lines = new ArrayList<>();
    lines.add("dispute " + id + " " + subject.settlement() + " " + subject.visit());
    lines.add(
        "%s %d %s %d %s"
            .formatted(
                subject.place().pot().insuranceType(),
                subject.place().year(),
                subject.place().month(),
                subject.community(),
                subject.fund()));
    lines.add(claim.ground() + " " + claim.target() + " " + claim.words());
    live()
        .ifPresent(
            decided -> {
              String where =
                  decided.upheld().map(to -> to.home() + " " + to.signed()).orElse("refused");
              lines.add(decided.id() + " " + where + " " + decided.words());
            });
    return lines;
  }
}
