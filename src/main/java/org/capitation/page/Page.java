package org.capitation.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Circle;
import org.capitation.access.Role;

/**
 * 菜单页: the pages of the menu, in its order, and who finds them there.
 *
 * <p>A menu only leads the way. What a person may see is decided by the use cases behind a page;
 * the roles here must not promise more.
 */
public enum Page {
  /** 运行状态. */
  STATUS("/desk/status", null, Choices.NONE, Circle.ADMINISTRATION),
  /** 审计. */
  TRAIL("/audit/trail", null, Choices.NONE, Circle.AUDIT, Circle.ADMINISTRATION),
  /** 财政首页. */
  FINANCE("/desk/finance", Unit.YUAN, Choices.YEAR, Circle.FINANCE),
  /** 卫健首页. */
  HEALTH("/desk/health", null, Choices.YEAR, Circle.HEALTH),
  /** 首页. */
  OVERVIEW(
      "/desk/overview", Unit.WAN, Choices.YEAR, Circle.BUREAU, Circle.AUDIT, Circle.ADMINISTRATION),
  /** 医共体. */
  COMMUNITY("/desk/community", Unit.WAN, Choices.YEAR_AND_POT, Circle.OFFICES, Circle.COMMUNITY),
  /** 待办. */
  TASKS("/desk/tasks", null, Choices.NONE, Circle.OFFICES, Circle.COMMUNITY, Circle.ADMINISTRATION),
  /** 运行监测. */
  MONITORING("/monitoring/overview", Unit.WAN, Choices.YEAR, Circle.OFFICES, Circle.COMMUNITY),
  /** 预警约谈. */
  TALKS("/monitoring/talks", null, Choices.YEAR_AND_POT, Circle.OFFICES, Circle.COMMUNITY),
  /** 费用台账. */
  CHARGES(
      "/ledger/charges",
      Unit.YUAN,
      Choices.YEAR_AND_POT,
      Circle.BUREAU,
      Circle.COMMUNITY,
      Circle.AUDIT),
  /** 费用核查. */
  DISPUTES(
      "/ledger/disputes",
      Unit.YUAN,
      Choices.YEAR_AND_POT,
      Circle.BUREAU,
      Circle.COMMUNITY,
      Circle.AUDIT),
  /** 会计月份. */
  MONTHS("/ledger/months", Unit.YUAN, Choices.YEAR, Circle.OFFICES),
  /** 导入. */
  IMPORTS("/files/imports", Unit.YUAN, Choices.NONE, Circle.BUREAU, Circle.AUDIT),
  /** 个人费用. */
  PERSON("/desk/person", Unit.YUAN, Choices.NONE, Circle.BUREAU, Circle.AUDIT),
  /** 签约合同. */
  CONTRACTS(
      "/enrolment/list",
      Unit.YUAN,
      Choices.NONE,
      Circle.BUREAU,
      Circle.COMMUNITY,
      Circle.AUDIT,
      Circle.HEALTH),
  /** 签约覆盖. */
  COVERAGE(
      "/enrolment/coverage",
      null,
      Choices.YEAR_AND_POT,
      Circle.BUREAU,
      Circle.COMMUNITY,
      Circle.AUDIT,
      Circle.HEALTH),
  /** 未归属. */
  UNATTRIBUTED("/attribution/unattributed", Unit.YUAN, Choices.NONE, Circle.BUREAU, Circle.AUDIT),
  /** 两册不符. */
  CONTRADICTIONS(
      "/attribution/contradictions",
      Unit.YUAN,
      Choices.NONE,
      Circle.BUREAU,
      Circle.COMMUNITY,
      Circle.AUDIT,
      Circle.HEALTH),
  /** 台账校验. */
  VERIFY("/ledger/verify", Unit.YUAN, Choices.NONE, Circle.BUREAU, Circle.AUDIT, Circle.FINANCE),
  /** 批量变更. */
  CHANGES(
      "/attribution/changes", Unit.YUAN, Choices.NONE, Circle.BUREAU, Circle.AUDIT, Circle.HEALTH),
  /** 打包协议. */
  AGREEMENTS("/budget/agreements", null, Choices.YEAR_AND_POT, Circle.OFFICES, Circle.COMMUNITY),
  /** 预算. */
  BUDGETS("/budget/list", Unit.YUAN, Choices.YEAR_AND_POT, Circle.OFFICES, Circle.COMMUNITY),
  /** 月度拨付. */
  PAYMENTS("/payment/list", Unit.YUAN, Choices.YEAR_AND_POT, Circle.OFFICES, Circle.COMMUNITY),
  /** 年度考核. */
  ASSESSMENT(
      "/settlement/assessment", null, Choices.YEAR_AND_POT, Circle.OFFICES, Circle.COMMUNITY),
  /** 年度清算. */
  SETTLEMENT(
      "/settlement/detail", Unit.YUAN, Choices.YEAR_AND_POT, Circle.OFFICES, Circle.COMMUNITY),
  /** 政策包. */
  POLICY("/policy/list", null, Choices.YEAR_AND_POT, Circle.OFFICES, Circle.COMMUNITY),
  /** 作业. */
  JOBS("/job/list", Unit.YUAN, Choices.NONE, Circle.BUREAU, Circle.AUDIT, Circle.ADMINISTRATION),
  /** 我的签约居民. */
  MY("/enrolment/my", Unit.YUAN, Choices.NONE, Circle.DOCTORS),
  /** 文书. */
  DOCUMENTS(
      "/document/register", null, Choices.NONE, Circle.OFFICES, Circle.COMMUNITY, Circle.DOCTORS),
  /** 用户. */
  USERS("/access/users", null, Choices.NONE, Circle.ADMINISTRATION);

  /** 页首选择: what a person chooses at the top of a page. */
  public enum Choices {
    /** Nothing, and no unit either. */
    NONE,
    /** 年度. */
    YEAR,
    /** 年度与险种. */
    YEAR_AND_POT
  }

  /** The pages that are not in the menu, and those they are reached from. */
  private static final Map<String, Set<Page>> BENEATH =
      Map.ofEntries(
          Map.entry("/desk/search", Set.of(PERSON)),
          Map.entry("/monitoring/detail", Set.of(MONITORING)),
          Map.entry("/monitoring/talk", Set.of(TALKS)),
          Map.entry("/enrolment/covered", Set.of(COVERAGE)),
          Map.entry("/attribution/ruling", Set.of(UNATTRIBUTED)),
          Map.entry("/attribution/person", Set.of(PERSON)),
          Map.entry("/attribution/change", Set.of(CHANGES)),
          Map.entry("/budget/agreement", Set.of(AGREEMENTS)),
          Map.entry("/budget/play", Set.of(BUDGETS)),
          Map.entry("/budget/detail", Set.of(BUDGETS)),
          Map.entry("/payment/sheet", Set.of(PAYMENTS)),
          Map.entry("/payment/advance", Set.of(PAYMENTS)),
          Map.entry("/settlement/appraisal", Set.of(ASSESSMENT)),
          Map.entry("/settlement/division", Set.of(ASSESSMENT)),
          Map.entry("/settlement/play", Set.of(SETTLEMENT)),
          Map.entry("/settlement/scenarios", Set.of(SETTLEMENT)),
          Map.entry("/settlement/compare", Set.of(SETTLEMENT)),
          Map.entry("/settlement/papers", Set.of(SETTLEMENT)),
          Map.entry("/settlement/paper", Set.of(SETTLEMENT)),
          Map.entry("/settlement/corrections", Set.of(SETTLEMENT)),
          Map.entry("/files/import", Set.of(IMPORTS)),
          Map.entry("/audit/event", Set.of(TRAIL)),
          Map.entry("/ledger/sample", Set.of(TRAIL, MONTHS)),
          Map.entry("/ledger/dispute", Set.of(DISPUTES)),
          Map.entry("/ledger/reconcile", Set.of(MONTHS)),
          Map.entry("/ledger/records", Set.of(MONTHS)),
          Map.entry("/ledger/opening", Set.of(MONTHS)),
          Map.entry("/document/issue", Set.of(DOCUMENTS)),
          Map.entry("/document/paper", Set.of(DOCUMENTS)),
          Map.entry("/document/run", Set.of(DOCUMENTS)),
          Map.entry("/document/numbering", Set.of(DOCUMENTS)),
          Map.entry("/access/user", Set.of(USERS)),
          Map.entry("/policy/pack", Set.of(POLICY)),
          Map.entry("/policy/draft", Set.of(POLICY)),
          Map.entry("/enrolment/fees", Set.of(CONTRACTS)),
          Map.entry("/enrolment/new", Set.of(MY)),
          Map.entry("/enrolment/renew", Set.of(MY, CONTRACTS)),
          Map.entry("/enrolment/person", Set.of(MY, CONTRACTS)),
          Map.entry("/enrolment/end", Set.of(MY, CONTRACTS)),
          Map.entry("/enrolment/switch", Set.of(CONTRACTS)),
          Map.entry("/enrolment/correct", Set.of(CONTRACTS)),
          Map.entry("/enrolment/cancel", Set.of(CONTRACTS)));

  /** The pages of one's own account, which everybody has: the top of every page leads there. */
  private static final Set<String> OWN =
      Set.of("/access/password", "/access/sessions", "/access/tokens");

  private final String path;
  private final Unit unit;
  private final Choices choices;
  private final Set<Role> roles;

  Page(String path, Unit unit, Choices choices, Circle... circles) {
    this.path = path;
    this.unit = unit;
    this.choices = choices;
    roles =
        Arrays.stream(circles)
            .flatMap(circle -> circle.roles().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The page at a path; nothing for one that is not in the menu. */
  public static Optional<Page> at(String path) {
    return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
  }

  /** Whether a page of this path is about the account of whoever looks at it. */
  static boolean isOwn(String path) {
    return OWN.contains(path);
  }

  /** Whether a page of this path is this one or is reached from it. */
  boolean leadsTo(String at) {
    return path.equals(at) || BENEATH.getOrDefault(at, Set.of()).contains(this);
  }

  /** The path within the application, without an extension. */
  public String path() {
    return path;
  }

  /**
   * The unit in which the page shows money unless the person chose another; nothing without any.
   */
  public Optional<Unit> unit() {
    return Optional.ofNullable(unit);
  }

  /** What is chosen at the top. */
  public Choices choices() {
    return choices;
  }

  /** The year it opens with: a year is settled in the next one. */
  int firstYear(int now) {
    return this == SETTLEMENT || this == ASSESSMENT ? now - 1 : now;
  }

  /** The latest year that can be chosen: what is agreed on is so before the year begins. */
  int latestYear(int now) {
    return this == BUDGETS || this == AGREEMENTS ? now + 1 : now;
  }

  /** The key of its name in the menu. */
  public String label() {
    return "page.menu." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether the menu shows it to someone with these roles. */
  public boolean isFor(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }
}
