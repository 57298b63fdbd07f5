package org.capitation.document;

import java.util.List;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/**
 * 报表种类: a kind of report that can be issued; a feature has a bean of each, found by CDI.
 *
 * <p>Its name is also the name in addresses, and {@code document.kind.<name>} its title in lists.
 */
public interface ReportKind {
  /** 受文对象: what a document of a kind is about. */
  enum Whom {
    /** 全县. */
    COUNTY,
    /** 医共体. */
    COMMUNITY,
    /** 家庭医生. */
    DOCTOR
  }

  /** 期间. */
  enum Span {
    /** 年度. */
    YEAR,
    /** 月份. */
    MONTH
  }

  /**
   * 受文者: a community, a doctor, or the county with an empty code.
   *
   * @param code as in the {@link Subject}
   * @param name the official name
   */
  record Recipient(String code, String name) {}

  /**
   * 种类说明: what a kind is called, and who has to do with it.
   *
   * @param name feature and thing, such as {@code budget-notice}
   * @param whom whom its documents are about
   * @param span how long a time they are about
   * @param issuers who issues it; within their scope
   * @param readers who sees it, besides those; within their scope
   */
  record About(String name, Whom whom, Span span, Set<Circle> issuers, Set<Circle> readers) {}

  /** What it is. */
  About about();

  /** Its name. */
  default String name() {
    return about().name();
  }

  /** There is one for each fund pot. */
  default boolean isOfPot() {
    return true;
  }

  /** It is a list, which is also handed out as csv. */
  default boolean isList() {
    return false;
  }

  /**
   * All whom such documents go to, in the order of their codes; not asked of those about the
   * county.
   *
   * @param subject of any recipient
   */
  default List<Recipient> recipients(Subject subject) {
    return List.of();
  }

  /**
   * Reads the books. Whether the caller may see the subject has been asked before.
   *
   * @throws Missing if the books know nothing of it: no such community, no budget for the year
   * @throws Declined if there is nothing to print yet, with what has to be done first
   */
  Report read(Subject subject);
}
