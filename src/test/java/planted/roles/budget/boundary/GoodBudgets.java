package planted.roles.budget.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Role;

/** Says who may call it. */
public class GoodBudgets {
  @Allowed(Role.AUDITOR)
  public void show() {}

  void internal() {}
}
