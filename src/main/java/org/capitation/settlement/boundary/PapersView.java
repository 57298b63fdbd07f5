package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 清算文书一览页: the papers of a pot and year, and the form to publish the next. */
@Named
@RequestScoped
public class PapersView {
  @Inject private Papers papers;
  @Inject private Settlements settlements;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Sent sent;

  private List<ShownPaper> list;
  private Optional<Integer> next;

  @PostConstruct
  void read() {
    list = papers.list(pot(), selection.year());
    next = caller.is(Role.BUREAU_CLERK) ? papers.next(pot(), selection.year()) : Optional.empty();
  }

  /** Publishes the next paper. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (!button.equals("sign")) {
            throw new Missing("act", button);
          }
          return "/settlement/paper?id=" + papers.publish(pot(), selection.year());
        });
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** The papers, the newest first. */
  public List<ShownPaper> list() {
    return list;
  }

  /** The number of the paper that the caller can publish; null if there is none. */
  public Integer next() {
    return next.orElse(null);
  }

  /** What stands against publishing the settlement, in words. */
  public List<String> obstacles() {
    return next.filter(number -> number == 0).isEmpty()
        ? List.of()
        : papers.obstacles(pot(), selection.year()).stream().map(this::told).toList();
  }

  private String told(Declined obstacle) {
    return words.text(obstacle.key(), obstacle.arguments().toArray());
  }

  /** There is something to settle, and nothing stands against it. */
  public boolean isPublishable() {
    return next.isPresent()
        && obstacles().isEmpty()
        && settlements.draft(pot(), selection.year()).isPresent();
  }
}
