package planted.roles.budget.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Circle;

/** Says it for one of two. */
public class BadBudgets {
  @Allowed(Circle.AUDIT)
  public void show() {}

  public void change() {}
}
