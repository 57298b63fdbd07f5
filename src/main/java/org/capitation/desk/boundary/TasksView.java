package org.capitation.desk.boundary;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Matter;
import org.capitation.desk.Waiting;
import org.capitation.page.Frame;
import org.capitation.page.Menu;

/** 待办页: what waits for who looks, and the news; also the box on the home pages. */
@Named
@RequestScoped
public class TasksView {
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

  /** What waits of the kind in the address, or all of it. */
  public List<Matter> shown() {
    return kind().isEmpty()
        ? waiting()
        : waiting().stream().filter(one -> one.kind().equals(kind())).toList();
  }

  /** The kind in the address; empty for all. */
  public String kind() {
    return Optional.ofNullable(request.getParameter("kind")).orElse("");
  }

  /** What waits by kind, for a home page. */
  public List<Waiting> kinds() {
    return Waiting.of(waiting());
  }

  /** Where what waits of a kind is done. */
  public String address(Waiting kind) {
    return menu.leadsTo(kind.address()) ? request.getContextPath() + kind.address() : null;
  }

  /** It is too late for some of it. */
  public boolean isLate(Waiting kind) {
    return kind.due().filter(today()::isAfter).isPresent();
  }

  /** For how many days the oldest of it has waited. */
  public long age(Waiting kind) {
    return kind.since().map(at -> DAYS.between(at.toLocalDate(), today())).orElse(0L);
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
