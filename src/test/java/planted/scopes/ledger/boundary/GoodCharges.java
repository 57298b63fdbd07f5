package planted.scopes.ledger.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.access.OfDoctor;

/** Says how it is narrowed, where that is needed. */
public class GoodCharges {
  @Allowed(Circle.COMMUNITY)
  public void ofCommunity(@InCommunity String community) {}

  @Allowed(Circle.DOCTORS)
  public void ofDoctor(@OfDoctor String doctor) {}

  @Allowed({})
  @Filtered
  public void ofCaller() {}

  @Allowed(Circle.AUDIT)
  public void ofCounty() {}
}
