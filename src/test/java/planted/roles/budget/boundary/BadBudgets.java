package planted.roles.budget.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Role;

/** Says it for one of two. */
public class BadBudgets {
  @Allowed(Role.AUDITOR)
  public void show() {}

  public void change() {}
}
