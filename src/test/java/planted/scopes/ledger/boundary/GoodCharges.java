package planted.scopes.ledger.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.access.OfDoctor;
import org.capitation.access.Role;

/** Says how it is narrowed, where that is needed. */
public class GoodCharges {
  @Allowed(Role.COMMUNITY_ADMIN)
  public void ofCommunity(@InCommunity String community) {}

  @Allowed(Role.DOCTOR)
  public void ofDoctor(@OfDoctor String doctor) {}

  @Allowed({})
  @Filtered
  public void ofCaller() {}

  @Allowed(Role.AUDITOR)
  public void ofCounty() {}
}
