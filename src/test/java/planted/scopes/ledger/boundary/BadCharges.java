package planted.scopes.ledger.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Circle;

/** A community may call it, for any community. */
public class BadCharges {
  @Allowed({Circle.AUDIT, Circle.COMMUNITY})
  public void ofCommunity(String community) {}
}
