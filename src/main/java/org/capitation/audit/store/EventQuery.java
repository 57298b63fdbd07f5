package org.capitation.audit.store;

import java.util.ArrayList;
import java.util.List;
import org.capitation.audit.EventFilter;
import org.capitation.audit.EventFilter.By;

/** 审计查询: the condition of a list of events, and its arguments. */
final class EventQuery {
  private static final String SYSTEM = "(account like 'system:%')";

  private final StringBuilder where = new StringBuilder(" from audit_event where county = ?");
  private final List<Object> arguments = new ArrayList<>();

  EventQuery(String county, EventFilter filter) {
    arguments.add(county);
    filter.from().ifPresent(day -> and("happened_at >= ?", day));
    filter.to().ifPresent(day -> and("happened_at < ?", day.plusDays(1)));
    filter.account().ifPresent(name -> and("account = ?", name));
    filter.deed().ifPresent(name -> and("deed like ?", literal(name) + "%"));
    filter.person().ifPresent(id -> and("person_id = ?", id));
    filter.outcome().ifPresent(outcome -> and("outcome = ?", outcome.name()));
    filter.by().ifPresent(by -> and(by == By.SYSTEM ? SYSTEM : "not " + SYSTEM));
    filter.text().ifPresent(this::containing);
  }

  private void containing(String text) {
    String pattern = "%" + literal(text) + "%";
    and("(object like ? or reason like ? or changes like ?)", pattern, pattern, pattern);
  }

  private void and(String condition, Object... given) {
    where.append(" and ").append(condition);
    arguments.addAll(List.of(given));
  }

  /** A text without the signs that stand for others. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  String from() {
    return where.toString();
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
