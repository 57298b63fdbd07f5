package planted.scopes.ledger.boundary;

import org.capitation.access.Allowed;

/** Everybody may call it. */
@Allowed({})
public class BadTotals {
  public void totals() {}
}
