package org.capitation.attribution;

import java.util.List;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 归属变动的影响: what a change of homes would mean for the visits in the books. */
public interface MovedVisits {
  /**
   * What would be moved from whom to whom; nothing is written. Of some thousand persons at once:
   * the flows of many are added up with {@link Flow#plus}.
   */
  List<Flow> preview(County county, List<Move> moves);

  /** 处理: what would be done about visits. */
  enum Fate {
    /** 调账. */
    MOVED,
    /** 超出追溯期: left where they are. */
    BEYOND_LOOK_BACK,
    /** 年度已清算: left where they are. */
    YEAR_LOCKED,
    /** 依裁定: left where a decision put them. */
    RULED
  }

  /**
   * 流向: from whom to whom.
   *
   * @param pot the pot
   * @param from the key of the community that bears the visits, 0 for none
   * @param to the key of the community that would bear them, 0 for none
   * @param fate what would be done about them
   */
  record Course(Pot pot, int from, int to, Fate fate) {}

  /**
   * 流量: what takes a course.
   *
   * @param course from whom to whom
   * @param persons how many persons have such visits
   * @param visits how many visits, refunds taken off
   * @param fund what the pool paid for them
   */
  record Flow(Course course, long persons, long visits, Money fund) {
    /** Both together; of different persons, with the same course. */
    public Flow plus(Flow other) {
      return new Flow(
          course, persons + other.persons, visits + other.visits, fund.plus(other.fund));
    }
  }
}
