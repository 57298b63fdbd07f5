package planted.roles.budget.boundary;

/** A page: it calls use cases. */
public class GoodView {
  public void show() {}
}
