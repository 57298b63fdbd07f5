package planted.scopes.ledger.boundary;

import org.capitation.access.Allowed;
import org.capitation.access.Role;

/** A community may call it, for any community. */
public class BadCharges {
  @Allowed({Role.AUDITOR, Role.COMMUNITY_ADMIN})
  public void ofCommunity(String community) {}
}
