package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Matter;
import org.capitation.page.Frame;
import org.capitation.page.Menu;

/** 待办页: what waits for who looks, and the news; also the box of both on the home pages. */
@Named
@RequestScoped
public class TasksView {
  /** So many are shown on a home page. */
  private static final int FEW = 5;

  @Inject private MyMatters matters;
  @Inject private HttpServletRequest request;
  @Inject private Frame frame;
  @Inject private Menu menu;

  private List<Matter> waiting;
  private List<Matter> news;
  private Optional<LocalDateTime> read;

  /** What waits. */
  public List<Matter> waiting() {
    if (waiting == null) {
      waiting = matters.waiting();
    }
    return waiting;
  }

  /** The most urgent of it. */
  public List<Matter> few() {
    return waiting().stream().limit(FEW).toList();
  }

  /** What happened. */
  public List<Matter> news() {
    if (news == null) {
      news = matters.news();
    }
    return news;
  }

  /** How many of the news have not been marked as read. */
  public long unread() {
    return news().stream().filter(this::isNew).count();
  }

  /** It came after the news were marked as read. */
  public boolean isNew(Matter matter) {
    if (read == null) {
      read = matters.read();
    }
    return matter.since().filter(at -> read.map(at::isAfter).orElse(true)).isPresent();
  }

  /** Marks all news as read. */
  public String markRead() {
    matters.markRead();
    return "/desk/tasks?faces-redirect=true";
  }

  /** Where it is done; null where the caller has no such page. */
  public String address(Matter matter) {
    return menu.leadsTo(matter.address()) ? request.getContextPath() + matter.address() : null;
  }

  /** It is too late for it. */
  public boolean isLate(Matter matter) {
    return matter.isLate(today());
  }

  private LocalDate today() {
    return frame.today();
  }

  /** For how many days news are told. */
  public int days() {
    return MyMatters.DAYS;
  }
}
