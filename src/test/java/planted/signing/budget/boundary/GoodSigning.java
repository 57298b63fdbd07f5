package planted.signing.budget.boundary;

import org.capitation.access.Account;
import org.capitation.access.Circulation;
import org.capitation.access.InPerson;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.value.Stamp;

/** Signs for a person, and tells anybody whose turn it is. */
public class GoodSigning {
  @InPerson
  public Signature sign(Circulation paper, Account who, Stamp stamp) {
    return SigningRule.sign(paper, who, 1, stamp);
  }

  public boolean isTurnOf(Circulation paper, Account who) {
    return SigningRule.isTurnOf(paper, who);
  }
}
