package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.budget.Budget;
import org.capitation.page.Selection;
import org.capitation.page.Words;
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
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<Proposals.Shown> list;
  private String problem;

  @PostConstruct
  void read() {
    list = proposals.list(pot(), selection.year());
  }

  /** Drafts a budget, if the form says so. */
  public void act() throws IOException {
    String stage = Objects.toString(request.getParameter("stage"), "");
    if (Arrays.stream(stages()).noneMatch(one -> one.name().equals(stage))) {
      return;
    }
    try {
      long id = rounds.draft(pot(), selection.year(), Budget.Stage.valueOf(stage)).id();
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/budget/detail?id=" + id);
    } catch (Declined denied) {
      problem = words.text(denied.key(), denied.arguments().toArray());
    } catch (Missing missing) {
      problem = words.text("budget.list.no-terms");
    }
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
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
