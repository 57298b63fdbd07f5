package planted.doors.budget.boundary;

import jakarta.servlet.http.HttpServlet;
import planted.doors.budget.store.GoodBudgetStore;

/** A servlet that does. */
public class BadDownload extends HttpServlet {
  private static final long serialVersionUID = 1L;

  transient GoodBudgetStore store;
}
