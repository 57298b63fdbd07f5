package planted.roles.budget.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Circle;

/** Says who may call it. */
public class GoodBudgets {
  @Allowed(Circle.AUDIT)
  public void show() {}

  void internal() {}
}
