package org.capitation.desk.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.capitation.desk.Condition;
import org.capitation.desk.ConditionRule;
import org.capitation.page.Menu;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.value.Missing;

/** 运行状态页: the home of whoever runs the installation. */
@Named
@RequestScoped
public class StatusView {
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
  private static final int STEP = 1024;
  private static final int TENTHS = 10;
  private static final int MOST = 200;

  @Inject private Conditions conditions;
  @Inject private HttpServletRequest request;
  @Inject private Menu menu;
  @Inject private Sent sent;
  @Inject private Words words;

  private Condition now;

  @PostConstruct
  void read() {
    now = conditions.now();
  }

  /** Notes a backup. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (!button.equals("note")) {
            throw new Missing("act", button);
          }
          conditions.note(sent.required("backup", MOST));
          return "/desk/status";
        });
  }

  /** How it stands. */
  public Condition now() {
    return now;
  }

  /** What is wrong. */
  public List<ConditionRule.Worry> worries() {
    return ConditionRule.worries(now);
  }

  /** What is wrong, in a sentence. */
  public String sentence(ConditionRule.Worry worry) {
    return sentence(worry, words);
  }

  static String sentence(ConditionRule.Worry worry, Words words) {
    String name = words.ifText("job.kind." + worry.name()).orElse(worry.name());
    String count =
        worry.kind() == ConditionRule.Kind.DISK
            ? size(worry.count())
            : String.valueOf(worry.count());
    return words.text("desk.status.worry." + worry.kind(), name, count);
  }

  /** Where it is seen; null where that is here, or the person has no such page. */
  public String address(ConditionRule.Worry worry) {
    return !worry.address().equals("/desk/status") && menu.leadsTo(worry.address())
        ? request.getContextPath() + worry.address()
        : null;
  }

  /** The name of a kind of jobs in words. */
  public String nameOf(String kind) {
    return words.ifText("job.kind." + kind).orElse(kind);
  }

  /** The jobs of a kind. */
  public String jobs(String kind) {
    return request.getContextPath() + "/job/list?kind=" + kind;
  }

  /** A size: {@code 1.5 GB}. */
  public String show(long bytes) {
    return size(bytes);
  }

  private static String size(long bytes) {
    long tenths = bytes * TENTHS;
    int unit = 0;
    while (tenths >= STEP * TENTHS && unit < UNITS.length - 1) {
      tenths /= STEP;
      unit++;
    }
    return tenths / TENTHS + "." + tenths % TENTHS + " " + UNITS[unit];
  }
}
