package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.budget.Budget;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 预算列表页: the versions of the budget of a pot and year, and the button to draft one. */
@Named
@RequestScoped
public class BudgetListView {
  @Inject private Proposals proposals;
  @Inject private BudgetRounds rounds;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Sent sent;

  private List<Proposals.Shown> list;

  @PostConstruct
  void read() {
    list = proposals.list(pot(), selection.year());
  }

  /** Drafts a budget, if the form says so. */
  public void act() throws IOException, ServletException {
    sent.act(button -> "/budget/detail?id=" + draft(Budget.Stage.valueOf(button)));
  }

  private long draft(Budget.Stage stage) {
    try {
      return rounds.draft(pot(), selection.year(), stage).id();
    } catch (Missing missing) {
      throw new Declined("budget.list.no-terms");
    }
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** For which occasions a budget is drafted. */
  public Budget.Stage[] stages() {
    return Budget.Stage.values();
  }

  /** The versions, the newest first. */
  public List<Proposals.Shown> list() {
    return list;
  }

  /** Whether the caller drafts budgets. */
  public boolean isClerk() {
    return caller.is(Role.BUREAU_CLERK);
  }
}
