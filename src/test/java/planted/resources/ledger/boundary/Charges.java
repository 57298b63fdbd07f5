package planted.resources.ledger.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Circle;

/** A use case, and one that forgot its roles. */
public class Charges {
  @Allowed(Circle.AUDIT)
  public String list() {
    return "";
  }

  public String forgotten() {
    return "";
  }
}
